import { useId } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { type LensId, plainLenses } from '#core/coverage/lens.ts';
import { lensName, lensNote } from '#i18n/coverage-text.ts';
import { useTranslator } from '../common/translation.tsx';
import fieldStyles from '../fields/field.module.css';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';

/** Which way the plans are read: by goals, by a framework, by groups, by places… */
export function LensChoice() {
  const { t } = useTranslator();
  const { place, words } = useCoverage();
  const id = useId();
  const lenses = useLenses();
  const note = lensNote(words, place);
  return (
    <div className={styles['lens']}>
      <label htmlFor={id} className={fieldStyles['label']}>
        {t('coverage.lens')}
      </label>
      <select
        id={id}
        className={fieldStyles['input']}
        value={place.lens}
        onChange={({ target }) => {
          const lens = lenses.find((one) => one === target.value);
          if (lens) navigate(addressOfPlace({ ...place, lens }));
        }}
      >
        {lenses.map((lens) => (
          <option key={lens} value={lens}>
            {lensName(words, lens)}
          </option>
        ))}
      </select>
      {note === null ? null : <p className={styles['muted']}>{note}</p>}
    </div>
  );
}

/** All lenses, frameworks after the scheme's goals. */
export function useLenses(): readonly LensId[] {
  const { expected } = useCoverage();
  const frameworks = Object.keys(expected.frameworks).map((id): LensId => `framework:${id}`);
  const [goals, ...others] = plainLenses;
  return [goals, ...frameworks, ...others];
}
