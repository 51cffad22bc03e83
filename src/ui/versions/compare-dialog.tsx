import { readableSigns } from '#core/words/plain-signs.ts';
import { PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionSummary } from '../common/version-services.ts';
import { usePlanId } from '../wizard/plan-place.ts';
import styles from './versions.module.css';

type CompareProps = {
  readonly version: VersionSummary;
  readonly others: readonly VersionSummary[];
  readonly onClose: () => void;
};

/** Asks for the other version; the older one of the two is what the comparison starts from. */
export function CompareDialog({ version, others, onClose }: CompareProps) {
  const { t, dateTime } = useTranslator();
  const planId = usePlanId();
  const pathTo = (other: VersionSummary) =>
    other.at < version.at
      ? paths.comparison(planId, other.id, version.id)
      : paths.comparison(planId, version.id, other.id);
  return (
    <Dialog title={t('versions.compareOther.title', { name: version.name })} onClose={onClose}>
      <ul role="list" className={styles['choices']}>
        {others.map((other) => (
          <li key={other.id}>
            <PageLink to={pathTo(other)}>{readableSigns(other.name)}</PageLink>
            <span className={styles['facts']}>{other.at === '' ? t('common.dateUnknown') : dateTime(other.at)}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
