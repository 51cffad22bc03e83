import { useMemo } from 'react';
import type { JsonObject } from '#core/migrate/json-value.ts';
import type { FieldValue, NewField, NewWording } from '#core/scheme/new-wordings.ts';
import { labelOf } from '#i18n/diff/field-words.ts';
import { rowOf } from '#i18n/diff/plan-parts.ts';
import { valueWords } from '#i18n/diff/value-words.ts';
import { useTranslator } from '../common/translation.tsx';
import { MarkedText } from '../versions/marked-text.tsx';
import { createTextDiffer } from '../versions/text-diff.ts';
import styles from './move.module.css';
import type { MovePlace } from './reference-groups.tsx';

type FieldsProps = {
  readonly fields: readonly NewField[];
  readonly wording: NewWording;
  readonly place: MovePlace;
};

/** Fields of one item: what stands in the plan beside what the next version says, with what differs marked. */
export function WordingFields({ fields, wording, place }: FieldsProps) {
  const { t } = useTranslator();
  const said = useSaid(fields, wording, place);
  return said.map(({ field, label, present, next, marks }) => (
    <div key={field} className={styles['field']}>
      <p>{label}</p>
      <dl className={styles['texts']}>
        <div>
          <dt>{t('move.field.present')}</dt>
          <dd lang={place.before.language}>{marks ? <MarkedText parts={marks.before} mark="removed" /> : present}</dd>
        </div>
        <div>
          <dt>{t('move.field.next', { to: place.to })}</dt>
          <dd lang={place.before.language}>{marks ? <MarkedText parts={marks.after} mark="added" /> : next}</dd>
        </div>
      </dl>
    </div>
  ));
}

function useSaid(fields: readonly NewField[], { table, rowId }: NewWording, { after, text }: MovePlace) {
  const translator = useTranslator();
  return useMemo(() => {
    const diff = createTextDiffer();
    const row: JsonObject = rowOf(after, table, rowId) ?? {};
    // A number is said in the unit that would stand beside it.
    const filled = { ...row, ...Object.fromEntries(fields.map(({ field, next }) => [field, next])) };
    const context = { translator, text, plan: after };
    return fields.map(({ field, present, next }) => {
      const names = field.split('.');
      const words = (owner: JsonObject, value: FieldValue) =>
        valueWords(context, { kind: table, names, owner }, value) || translator.t('versions.compare.empty');
      const [before, now] = [words(row, present), words(filled, next)];
      return { field, label: labelOf(translator, table, names), present: before, next: now, marks: diff(before, now) };
    });
  }, [fields, table, rowId, after, text, translator]);
}
