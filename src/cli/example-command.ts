import { planToJson } from '#core/migrate/plan-to-json.ts';
import { fail, ok } from '#core/result.ts';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { type Command, type CommandContext, exitCodes, languageOption } from './command.ts';

/** `example --list` and `example NAME`. */
export const exampleCommand: Command = {
  name: 'example',
  syntax: { flags: ['--list'], options: languageOption },
  run: async (line, context) => {
    const [name, extra] = line.words;
    if (line.flags.has('--list')) {
      if (name !== undefined) return fail({ type: 'unexpected', value: name });
      await listExamples(context);
      return ok(exitCodes.fine);
    }
    if (name === undefined) return fail({ type: 'noName' });
    if (extra !== undefined) return fail({ type: 'unexpected', value: extra });
    const known = exampleNames.find((example) => example === name);
    if (!known) return fail({ type: 'unknownExample', name, names: context.translator.list(exampleNames) });
    context.io.stdout(planToJson(await loadExample(known, context.translator.language)));
    return ok(exitCodes.fine);
  },
};

async function listExamples({ io, translator }: CommandContext): Promise<void> {
  for (const name of exampleNames) {
    const plan = await loadExample(name, translator.language);
    io.stdout(`${name}\t${plan.profile.title}\n`);
  }
}
