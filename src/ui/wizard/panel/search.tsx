import { useEffect, useId, useMemo, useState } from 'react';
import { type CatalogueQuery, catalogueLevels, searchCatalogue } from '#core/scheme/catalogue-search.ts';
import { Button } from '../../common/button.tsx';
import { useTranslator } from '../../common/translation.tsx';
import fieldStyles from '../../fields/field.module.css';
import { useOpenSession } from '../session-context.tsx';
import { usePolicyFields, useVocabulary } from '../steps/use-choices.ts';
import { EntryList } from './entry-list.tsx';
import styles from './side-panel.module.css';

type SearchProps = { readonly query: CatalogueQuery; readonly onQuery: (query: CatalogueQuery) => void };

/** Searches the whole catalogue by words, policy field, target group and level; without any of these it can be leafed through. */
export function Search({ query, onQuery }: SearchProps) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const [round, setRound] = useState(0);
  const entries = useMemo(
    () => searchCatalogue(planPack, query).map(({ level, id }) => ({ level, id, parentId: null })),
    [planPack, query],
  );
  const isFiltered =
    query.words !== '' || query.policyField !== null || query.targetGroup !== null || query.level !== null;
  const clear = () => {
    setRound(round + 1);
    onQuery({ words: '', policyField: null, targetGroup: null, level: null });
  };
  return (
    <>
      <search className={styles['search']}>
        <PlainInput key={round} focused={round > 0} query={query} onQuery={onQuery} />
        <Filters query={query} onQuery={onQuery} />
      </search>
      <div className={styles['found']}>
        <p role="status">{t('panel.search.count', { count: entries.length })}</p>
        {isFiltered ? (
          <Button look="quiet" onClick={clear}>
            {t('panel.search.clear')}
          </Button>
        ) : null}
      </div>
      {entries.length === 0 ? (
        <p>{t('panel.search.none')}</p>
      ) : (
        <EntryList key={JSON.stringify(query)} entries={entries} />
      )}
    </>
  );
}

/** The pause in typing after which the catalogue is searched (milliseconds). */
const pause = 180;

/** `focused` after the search was cleared, because the button that did it is gone. */
function PlainInput({ query, onQuery, focused }: SearchProps & { readonly focused: boolean }) {
  const { t } = useTranslator();
  const id = useId();
  const [typed, setTyped] = useState(query.words);
  useEffect(() => {
    if (typed === query.words) return;
    const timer = setTimeout(() => onQuery({ ...query, words: typed }), pause);
    return () => clearTimeout(timer);
  }, [typed, query, onQuery]);
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('panel.search.words')}</label>
      <input
        id={id}
        type="search"
        className={fieldStyles['input']}
        // biome-ignore lint/a11y/noAutofocus: the focus would be lost with the button that cleared the search
        autoFocus={focused}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  );
}

function Filters({ query, onQuery }: SearchProps) {
  const { t } = useTranslator();
  const levels = catalogueLevels.map((id) => ({ id, label: t(`item.${id}`) }));
  const levelOf = (id: string | null) => catalogueLevels.find((level) => level === id) ?? null;
  return (
    <div className={styles['filters']}>
      <Filter
        label={t('panel.search.level')}
        options={levels}
        value={query.level}
        onChange={(id) => onQuery({ ...query, level: levelOf(id) })}
      />
      <Filter
        label={t('field.goals.policyField')}
        options={usePolicyFields()}
        value={query.policyField}
        onChange={(policyField) => onQuery({ ...query, policyField })}
      />
      <Filter
        label={t('item.targetGroup')}
        options={useVocabulary('targetGroups')}
        value={query.targetGroup}
        onChange={(targetGroup) => onQuery({ ...query, targetGroup })}
      />
    </div>
  );
}

type FilterProps = {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
};

function Filter({ label, options, value, onChange }: FilterProps) {
  const { t } = useTranslator();
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={fieldStyles['input']}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{t('panel.search.all')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
