import { useState } from 'react';
import { Button } from '../common/button.tsx';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices, VersionSummary, VersionWords } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAttempt } from '../plans/use-attempt.ts';
import { ChangesBefore } from './changes-before.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { RenameVersionDialog } from './rename-version-dialog.tsx';
import { useRemoveVersion } from './use-remove-version.ts';
import styles from './versions.module.css';

export type CardProps = {
  readonly version: VersionSummary;
  /** The other versions of the plan, newest first. */
  readonly others: readonly VersionSummary[];
  readonly services: VersionServices;
  readonly onRemove: (id: string) => void;
};

/** How a version differs from the one before it, and what is done with it less often. */
export function VersionMore({ version, others, services, onRemove }: CardProps) {
  const { t } = useTranslator();
  const { problem, isRunning, attempt } = useAttempt();
  const [dialog, setDialog] = useState<'compare' | 'rename' | null>(null);
  const [renaming, setRenaming] = useState<VersionWords | null>(null);
  const removeVersion = useRemoveVersion(services, onRemove);
  const { id, name } = version;
  const close = () => setDialog(null);
  const quiet = (action: 'compareOther' | 'download' | 'rename' | 'remove', onClick: () => void) => (
    <Button look="quiet" label={t(`versions.${action}.label`, { name })} disabled={isRunning} onClick={onClick}>
      {t(`versions.${action}`)}
    </Button>
  );
  return (
    <>
      <ChangesBefore version={version} before={others.find(({ at }) => at < version.at) ?? null} services={services} />
      <div className={styles['rare']}>
        {others.length === 0 ? null : quiet('compareOther', () => setDialog('compare'))}
        {quiet('download', () => void attempt(() => services.download(id)))}
        {quiet('rename', () => setDialog('rename'))}
        {quiet('remove', () => void attempt(() => removeVersion(id, name)))}
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      {dialog === 'compare' ? <CompareDialog version={version} others={others} onClose={close} /> : null}
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
