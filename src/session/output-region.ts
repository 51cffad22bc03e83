import { assign } from 'xstate';
import { endOutput, openBlockers, startOutput, toExportInput } from './output-updates.ts';
import { session } from './session-setup.ts';

const begin = session.assign(({ event }) =>
  event.type === 'export.requested' ? { output: startOutput(event.output, []) } : {},
);
const refuse = session.assign(({ context, event }) =>
  event.type === 'export.requested' ? { output: startOutput(event.output, openBlockers(context, event.output)) } : {},
);

/** The only way into `exporting`, and the only place where a final document is allowed or refused. */
const request = [
  { guard: 'mayExport', target: 'exporting', actions: begin },
  { target: 'refused', actions: refuse },
] as const;

const acknowledge = { target: 'idle', actions: session.assign({ output: null }) } as const;
const afterwards = { 'export.requested': request, 'export.acknowledged': acknowledge } as const;

const exporting = session.createStateConfig({
  description: 'The file is being made from the plan as it was at the request.',
  on: { 'export.cancelled': acknowledge },
  invoke: {
    id: 'export',
    src: 'exportPlan',
    input: ({ context }) => toExportInput(context),
    onDone: [
      {
        guard: ({ event }) => event.output.ok,
        target: 'done',
        actions: assign(({ context, event }) => ({ output: endOutput(context.output, event.output) })),
      },
      {
        target: 'failed',
        actions: assign(({ context, event }) => ({ output: endOutput(context.output, event.output) })),
      },
    ],
    onError: {
      target: 'failed',
      actions: assign(({ context, event }) => ({
        output: endOutput(context.output, { ok: false, error: { type: 'unknown', message: String(event.error) } }),
      })),
    },
  },
});

/** Documents made of the plan. */
export const outputRegion = session.createStateConfig({
  description: 'Exports, one at a time.',
  initial: 'idle',
  states: {
    idle: { description: 'No export was asked for.', on: { 'export.requested': request } },
    exporting,
    refused: {
      description: 'A final document was asked for while the plan has blockers, which are listed.',
      on: afterwards,
    },
    done: { description: 'The file was handed over.', on: afterwards },
    failed: { description: 'No file could be made; why is in the context.', on: afterwards },
  },
});
