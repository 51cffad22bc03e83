import { useState } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary, VersionWords } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAttempt } from '../plans/use-attempt.ts';
import { usePlanId } from '../wizard/plan-place.ts';
import { useReadOnly } from '../wizard/session-context.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { RenameVersionDialog } from './rename-version-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { useRemoveVersion } from './use-remove-version.ts';
import styles from './versions.module.css';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

type CardProps = {
  readonly version: VersionSummary;
  readonly others: readonly VersionSummary[];
  readonly services: VersionServices;
  readonly onRemove: (id: string) => void;
};

/** One version: what it stands for, when and why it was kept, and what can be done with it. */
export function VersionCard(props: CardProps) {
  const { version } = props;
  const { t, dateTime } = useTranslator();
  return (
    <li className={styles['card']} data-version={version.id} data-kind={version.kind}>
      <div>
        <h3 tabIndex={-1}>{version.name}</h3>
        <p className={styles['facts']}>
          <time dateTime={version.at}>{dateTime(version.at)}</time> · {t(`versions.kind.${version.kind}`)}
        </p>
      </div>
      {version.reason === '' ? null : <p className={styles['reason']}>{version.reason}</p>}
      <ul role="list" className={styles['counts']}>
        {levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} hollow={version.counts[level] === 0} />{' '}
            {t(`item.${level}.count`, { count: version.counts[level] })}
          </li>
        ))}
      </ul>
      <CardActions {...props} />
    </li>
  );
}

function CardActions({ version, others, services, onRemove }: CardProps) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const readOnly = useReadOnly();
  const { problem, isRunning, attempt } = useAttempt();
  const [dialog, setDialog] = useState<'compare' | 'restore' | 'rename' | null>(null);
  const [renaming, setRenaming] = useState<VersionWords | null>(null);
  const removeVersion = useRemoveVersion(services, onRemove);
  const { id, name } = version;
  const close = () => setDialog(null);
  const quiet = (action: 'compareOther' | 'restore' | 'download' | 'rename' | 'remove', onClick: () => void) => (
    <Button look="quiet" label={t(`versions.${action}.label`, { name })} disabled={isRunning} onClick={onClick}>
      {t(`versions.${action}`)}
    </Button>
  );
  return (
    <>
      <div className={styles['actions']}>
        <PageLink
          look="secondary"
          to={paths.comparison(planId, id, 'now')}
          label={t('versions.compareNow.label', { name })}
        >
          {t('versions.compareNow')}
        </PageLink>
        {others.length === 0 ? null : quiet('compareOther', () => setDialog('compare'))}
        {readOnly ? null : quiet('restore', () => setDialog('restore'))}
        {quiet('download', () => void attempt(() => services.download(id)))}
        {quiet('rename', () => setDialog('rename'))}
        {quiet('remove', () => void attempt(() => removeVersion(id, name)))}
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      {dialog === 'compare' ? <CompareDialog version={version} others={others} onClose={close} /> : null}
      {dialog === 'restore' ? <RestoreDialog version={version} services={services} onClose={close} /> : null}
      {dialog === 'rename' ? (
        <RenameVersionDialog
          version={version}
          services={services}
          draft={renaming}
          onDraft={setRenaming}
          onClose={close}
        />
      ) : null}
    </>
  );
}
