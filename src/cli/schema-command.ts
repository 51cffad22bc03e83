import { planJsonSchema } from '#core/plan/plan-json-schema.ts';
import { fail, ok } from '#core/result.ts';
import { type Command, exitCodes, languageOption } from './command.ts';

/** `schema`: the JSON Schema of plan files. */
export const schemaCommand: Command = {
  name: 'schema',
  syntax: { flags: [], options: languageOption },
  run: async (line, { io }) => {
    const [extra] = line.words;
    if (extra !== undefined) return fail({ type: 'unexpected', value: extra });
    io.stdout(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
    return ok(exitCodes.fine);
  },
};
