import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAttempt } from '../plans/use-attempt.ts';
import { useRemoveVersion } from './use-remove-version.ts';
import styles from './versions.module.css';

type DamagedProps = {
  readonly id: string;
  readonly services: VersionServices;
  readonly onRemove: (id: string) => void;
};

/** A version whose record is damaged: what is left of it can be downloaded or put away. */
export function DamagedVersion({ id, services, onRemove }: DamagedProps) {
  const { t } = useTranslator();
  const { problem, isRunning, attempt } = useAttempt();
  const removeVersion = useRemoveVersion(services, onRemove);
  const name = t('versions.damaged.title');
  return (
    <li className={styles['card']} data-version={id}>
      <div>
        <h3 tabIndex={-1}>{name}</h3>
        <p className={styles['facts']}>{t('versions.damaged.text')}</p>
      </div>
      <div className={styles['actions']}>
        <Button disabled={isRunning} onClick={() => void attempt(() => services.download(id))}>
          {t('versions.damaged.download')}
        </Button>
        <Button
          look="quiet"
          label={t('versions.remove.label', { name })}
          disabled={isRunning}
          onClick={() => void attempt(() => removeVersion(id, name))}
        >
          {t('versions.remove')}
        </Button>
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
    </li>
  );
}
