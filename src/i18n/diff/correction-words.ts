import { correctedNumbers } from '#core/diff/told-changes.ts';
import type { Measurement } from '#core/plan/plan-schema.ts';
import { indicatorValue } from '../indicator-value.ts';
import { labelOf } from './field-words.ts';
import { meaningIn } from './series-words.ts';
import type { WordsContext } from './words-context.ts';

type State = Pick<Measurement, (typeof correctedNumbers)[number]>;

/** A measurement's corrections from number `from` on, a line each: when, which number took the place of which, and why. */
export function correctionWords(context: WordsContext, row: Measurement, from = 0): readonly string[] {
  return row.earlier.slice(from).map((then, at) => {
    const { t, date } = context.translator;
    const now = row.earlier[from + at + 1] ?? row;
    const what = correctedNumbers.flatMap((name) => replacedWords(context, row, name, [then, now]));
    const sentence = t('changes.correction', {
      date: then.until === null ? 'none' : date(then.until),
      what: what.length === 0 ? 'none' : what.join(t('documents.between')),
    });
    const reason = then.reason.trim();
    return reason === '' ? sentence : `${sentence} ${t('changes.reason', { reason })}`;
  });
}

function replacedWords(
  { translator, plan }: WordsContext,
  row: Measurement,
  name: keyof State,
  [then, now]: readonly [State, State],
): readonly string[] {
  const { t, number } = translator;
  if (then[name] === now[name]) return [];
  const meaning = meaningIn(plan, row.indicatorId, row.series);
  const words = (value: number | null) => {
    if (value === null) return t('changes.value.none');
    return name === 'value' && meaning ? indicatorValue(translator, meaning, value) : number(value);
  };
  const label = labelOf(translator, 'measurements', [name]);
  return [t('changes.value.replaced', { label, before: words(then[name]), after: words(now[name]) })];
}
