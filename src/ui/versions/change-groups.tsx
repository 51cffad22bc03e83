import { groupBy } from '#core/chain/group-by.ts';
import { Button } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { useTranslator } from '../common/translation.tsx';
import { usePortion } from '../common/use-portion.ts';
import { levelOfStep } from '../wizard/step-status.ts';
import { useStepTitle } from '../wizard/step-title.ts';
import { Change } from './change.tsx';
import { type ChangeGroup, changeGroups } from './change-group.ts';
import styles from './compare.module.css';
import type { SaidChange } from './say-changes.ts';
import type { Side } from './use-compared.ts';

/** Changes of one heading that are shown at first: a page with thousands of them would be slow, and nobody reads it. */
const firstShown = 100;

type GroupsProps = {
  readonly changes: readonly SaidChange[];
  readonly before: Side;
  readonly after: Side;
};

/** The changes under the headings of the plan, those of one item together. */
export function ChangeGroups({ changes, before, after }: GroupsProps) {
  return changeGroups.map((group) => {
    const own = changes.filter((change) => change.group === group);
    return own.length === 0 ? null : <Group key={group} group={group} changes={own} before={before} after={after} />;
  });
}

function Group({ group, changes, before, after }: GroupsProps & { group: ChangeGroup }) {
  const { t } = useTranslator();
  const stepTitle = useStepTitle();
  const { limit, rest, more, placeOf } = usePortion(changes.length, firstShown, 10 * firstShown);
  const id = `changes-${group}`;
  const title = group === 'plan' ? t('versions.compare.plan') : stepTitle(group);
  const level = group === 'plan' ? null : levelOfStep(group);
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h2 id={id}>
        {level ? <LevelMark level={level} /> : null} {title}{' '}
        <span className={styles['count']}>{t('versions.compare.total', { count: changes.length })}</span>
      </h2>
      {itemsOf(changes.slice(0, limit)).map(({ key, item, changes: own }) => (
        <article key={key} className={styles['item']}>
          {item === title ? null : <h3>{item}</h3>}
          {own.map(({ change, at }) => (
            <Change
              key={at}
              change={change}
              languages={[before.plan.language, after.plan.language]}
              place={placeOf(at)}
            />
          ))}
        </article>
      ))}
      {rest > 0 ? (
        <p>
          <Button onClick={more}>{t('versions.compare.more', { count: rest })}</Button>
        </p>
      ) : null}
    </section>
  );
}

type ItemChanges = {
  readonly key: string;
  readonly item: string;
  /** With their places among all changes of the heading: the same field can be named twice. */
  readonly changes: readonly { readonly change: SaidChange; readonly at: number }[];
};

/** Two items can have the same words: their places tell them apart. */
function itemsOf(changes: readonly SaidChange[]): readonly ItemChanges[] {
  const placed = changes.map((change, at) => ({ change, at }));
  const items = groupBy(placed, ({ change: { place, item } }) => `${place} ${item}`);
  return [...items].map(([key, own]) => ({ key, item: own[0]?.change.item ?? '', changes: own }));
}
