import { useId, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { coverageOf } from '#core/coverage/coverage-of.ts';
import { expectedItems } from '#core/coverage/expected-items.ts';
import { createLabels } from '#core/coverage/item-words.ts';
import type { LensId } from '#core/coverage/lens.ts';
import { holdsWords } from '#core/words/search-key.ts';
import { itemName, lensName } from '#i18n/coverage-text.ts';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace, toggleFilter } from './coverage-place.ts';
import { useLenses } from './lens-choice.tsx';

/** The filters that are on, each with its way out, and the way to more. */
export function FilterBar() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const [isOpen, setOpen] = useState(false);
  const isOn = Object.keys(place.filters).length > 0;
  return (
    <div className={styles['filters']}>
      <Button icon="search" onClick={() => setOpen(true)}>
        {t('coverage.filters.add')}
      </Button>
      <Chips />
      {isOn ? (
        <Button look="quiet" onClick={() => navigate(addressOfPlace({ ...place, filters: {} }))}>
          {t('coverage.filters.clear')}
        </Button>
      ) : null}
      {isOpen ? <FilterDialog onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function Chips() {
  const { t } = useTranslator();
  const { place, words } = useCoverage();
  const nameOf = useItemNames();
  const lenses = useLenses();
  const asked = lenses.flatMap((lens) => (place.filters[lens] ?? []).map((key) => ({ lens, key })));
  if (asked.length === 0) return null;
  return (
    <ul role="list" className={styles['chips']} aria-label={t('coverage.filters.on')}>
      {asked.map(({ lens, key }) => {
        const filter = t('coverage.filter', { lens: lensName(words, lens), item: nameOf(lens, key) });
        return (
          <li key={`${lens} ${key}`}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={t('coverage.filters.remove', { filter })}
              onClick={() => navigate(addressOfPlace({ ...place, filters: toggleFilter(place.filters, lens, key) }))}
            >
              {filter} <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Names keys of any lens as the plans of the collection write them. */
export function useItemNames(): (lens: LensId, key: string) => string {
  const { table, words } = useCoverage();
  return useMemo(() => {
    const known = new Map<LensId, ReadonlyMap<string, string>>();
    return (lens, key) => {
      const names =
        known.get(lens) ??
        new Map(
          coverageOf(table, { lens, filters: {}, expected: [] }).items.map((item) => [
            item.id,
            itemName(words, lens, item),
          ]),
        );
      known.set(lens, names);
      return names.get(key) ?? itemName(words, lens, { id: key, words: createLabels(table, lens)(key) });
    };
  }, [table, words]);
}

function FilterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslator();
  const { words } = useCoverage();
  const lenses = useLenses();
  const [lens, setLens] = useState<LensId>('policy-fields');
  const id = useId();
  return (
    <Dialog title={t('coverage.filters.add')} onClose={onClose}>
      <p className={fieldStyles['help']}>{t('coverage.filters.help')}</p>
      <label htmlFor={id} className={fieldStyles['label']}>
        {t('coverage.filters.by')}
      </label>
      <select
        id={id}
        className={fieldStyles['input']}
        value={lens}
        onChange={({ target }) => setLens(lenses.find((one) => one === target.value) ?? lens)}
      >
        {lenses.map((one) => (
          <option key={one} value={one}>
            {lensName(words, one)}
          </option>
        ))}
      </select>
      <FilterKeys key={lens} lens={lens} />
      <div className={styles['buttons']}>
        <Button look="primary" onClick={onClose}>
          {t('coverage.filters.done')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Rows of a long list that are shown at once; the search finds the others. */
const shownAtOnce = 60;

function FilterKeys({ lens }: { lens: LensId }) {
  const { t, number } = useTranslator();
  const { table, place, words, expected } = useCoverage();
  const [typed, setTyped] = useState('');
  // The box answers at once; the view behind the dialog follows.
  const [filters, setFilters] = useState(place.filters);
  const chosen = filters[lens] ?? [];
  const toggle = (key: string) => {
    const next = toggleFilter(filters, lens, key);
    setFilters(next);
    navigate(addressOfPlace({ ...place, filters: next }), { replace: true });
  };
  const id = useId();
  const items = useMemo(
    () =>
      coverageOf(table, { lens, filters: {}, expected: expectedItems(lens, {}, expected) })
        .items.filter((item) => item.plans > 0)
        .map((item) => ({ id: item.id, plans: item.plans, name: itemName(words, lens, item) })),
    [table, lens, words, expected],
  );
  const found = items.filter(({ name }) => holdsWords(name, typed));
  return (
    <fieldset className={styles['keys']}>
      <legend className={fieldStyles['label']}>{lensName(words, lens)}</legend>
      {items.length > 12 ? (
        <>
          <label htmlFor={id} className="visually-hidden">
            {t('coverage.filters.search')}
          </label>
          <input
            id={id}
            type="search"
            className={fieldStyles['input']}
            placeholder={t('coverage.filters.search')}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </>
      ) : null}
      <div className={styles['keyList']}>
        {found.slice(0, shownAtOnce).map(({ id: key, name, plans }) => (
          <label key={key} className={styles['key']}>
            <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
            <span>{name}</span>
            <span className={styles['count']}>{number(plans)}</span>
          </label>
        ))}
      </div>
      {found.length > shownAtOnce ? (
        <p className={fieldStyles['help']}>{t('coverage.filters.more', { count: found.length - shownAtOnce })}</p>
      ) : null}
      {found.length === 0 ? <p>{t('coverage.filters.none')}</p> : null}
    </fieldset>
  );
}
