import { unprintableSentences } from '#i18n/unprintable-text.ts';
import type { CommandContext } from './command.ts';
import { asOneLine } from './plan-review.ts';

/** Tells which texts a PDF marks, as no font has all of their characters. */
export function tellUnprintable({ io, translator }: CommandContext, texts: Iterable<string>): void {
  for (const sentence of unprintableSentences(translator, texts)) io.stderr(`${asOneLine(sentence)}\n`);
}
