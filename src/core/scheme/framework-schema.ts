import '../zod-setup.ts';
import { z } from 'zod';
import { entryStatuses } from './scheme-schema.ts';

const id = z.string().min(1).max(100);
const words = z.string().min(1);

/** The structure of a framework: goals, principles or indicators that plans can be read through. It drives no wizard. */
export const frameworkSchema = z.strictObject({
  kind: z.literal('framework'),
  id,
  version: z.int().min(1),
  type: z.enum(['principles', 'goals', 'indicators']),
  languages: z.array(z.string()).min(1),
  created: z.iso.date(),
  /** In the order that views show; `number` as the source counts. What is not `found` is shown as to be checked. */
  items: z.array(z.strictObject({ id, number: z.int().min(1), status: z.enum(entryStatuses) })).min(1),
  sources: z.array(
    z.strictObject({
      id,
      title: words,
      publisher: words,
      year: z.int().nullable(),
      // Screens make links of it, so it must not be able to run anything.
      url: z.url({ protocol: /^https?$/u }).nullable(),
      locator: words,
      consulted: words,
    }),
  ),
});

/** All words of a framework in one language; `items` are keyed by the ids of the framework, `note` says what is not sure. */
export const frameworkTextSchema = z.strictObject({
  title: words,
  document: words,
  note: words,
  items: z.record(id, z.strictObject({ title: words, description: words })),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type FrameworkText = z.infer<typeof frameworkTextSchema>;
