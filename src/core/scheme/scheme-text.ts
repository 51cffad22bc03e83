import { z } from 'zod';

const words = z.string().min(1);
const byId = <T extends z.ZodType>(entry: T) => z.record(z.string(), entry);
const titled = byId(z.strictObject({ title: words, description: words }));

/** All words of a scheme in one language; every record is keyed by the ids of the scheme. */
export const schemeTextSchema = z.strictObject({
  title: words,
  basis: words,
  /** What documents say about where the scheme comes from, without its research notes. */
  inspiredBy: words,
  targetValueNote: words,
  statusMeaning: z.strictObject({ found: words, recalled: words, derived: words }),
  headings: byId(z.strictObject({ title: words, question: words })),
  policyFields: byId(z.strictObject({ title: words, description: words, handbookEdition: words })),
  principles: byId(z.strictObject({ title: words })),
  vocabularies: byId(byId(z.strictObject({ label: words, description: words.optional() }))),
  glossary: byId(z.strictObject({ term: words, definition: words })),
  lessons: byId(z.strictObject({ text: words })),
  guidance: byId(z.strictObject({ title: words, text: words })),
  modelAnswers: byId(z.strictObject({ text: words, why: words })),
  goals: titled,
  targets: titled,
  activities: titled,
  indicators: byId(
    z.strictObject({
      title: words,
      description: words,
      calculation: words,
      numerator: words.optional(),
      denominator: words.optional(),
      benchmark: words.optional(),
      /** Levels of a qualitative indicator, lowest first. */
      scale: z.array(words).min(2).optional(),
    }),
  ),
  risks: byId(z.strictObject({ title: words, earlySign: words, mitigation: words, ownerHint: words })),
  assumptions: byId(z.strictObject({ text: words, howToCheck: words, ifNotTrue: words })),
  checks: byId(z.strictObject({ message: words, fix: words, why: words })),
  sources: byId(z.strictObject({ note: words })),
});

/** The words of a scheme in one language. */
export type SchemeText = z.infer<typeof schemeTextSchema>;
