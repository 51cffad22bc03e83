import { useId, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { originText } from '#i18n/origin-text.ts';
import type { OpenFileOutcome } from '../common/app-services.tsx';
import { Button } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './start-section.module.css';
import type { FileOpening } from './use-open-file.ts';
import { useShowStart } from './use-show-start.ts';

/** A file can bring thousands of remarks; beyond this many they are only counted. */
const shownRemarks = 100;

/** What a file that was read still needs: a look at what was mended, or a choice between two versions of a plan. */
export function FileDialogs({ file }: { file: FileOpening }) {
  const { state } = file;
  if (state.kind === 'practice') return <PracticeDialog outcome={state} file={file} />;
  if (state.kind === 'exists') return <ExistsDialog outcome={state} file={file} />;
  if (state.kind === 'opened' && state.remarks.length > 0)
    return <OpenedDialog outcome={state} onClose={file.dismiss} />;
  if (state.kind === 'started' && state.remarks.length > 0)
    return <StartedDialog outcome={state} onClose={file.dismiss} />;
  return null;
}

function PracticeDialog({
  outcome,
  file,
}: {
  outcome: Extract<OpenFileOutcome, { kind: 'practice' }>;
  file: FileOpening;
}) {
  const translator = useTranslator();
  const { t } = translator;
  // A second press would begin a second plan.
  const [isChosen, setChosen] = useState(false);
  const choose = (next: () => Promise<OpenFileOutcome>) => {
    setChosen(true);
    file.follow(next());
  };
  return (
    <Dialog title={t('home.practice.title')} onClose={file.dismiss}>
      <p className={styles['help']}>{originText(translator, outcome.origin)}</p>
      <p>{t('home.practice.start.text')}</p>
      <p>{t('home.practice.open.text')}</p>
      <div className={styles['buttons']}>
        <Button look="primary" data-first="" disabled={isChosen} onClick={() => choose(outcome.start)}>
          {t('home.practice.start')}
        </Button>
        <Button disabled={isChosen} onClick={() => choose(outcome.openAsItIs)}>
          {t('home.practice.open')}
        </Button>
        <Button look="quiet" onClick={file.dismiss}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function StartedDialog({ outcome, onClose }: EndProps<'started'>) {
  const { t } = useTranslator();
  const showStart = useShowStart();
  return (
    <RemarksDialog
      title={t('home.started.title')}
      remarks={outcome.remarks}
      onGoOn={() => showStart(outcome)}
      onClose={onClose}
    />
  );
}

function OpenedDialog({ outcome, onClose }: EndProps<'opened'>) {
  const { t } = useTranslator();
  const title = t('home.opened.title', { title: outcome.title || t('common.untitled') });
  return (
    <RemarksDialog
      title={title}
      remarks={outcome.remarks}
      note={t('home.opened.kept')}
      onGoOn={() => navigate(paths.hub(outcome.planId))}
      onClose={onClose}
    />
  );
}

type EndProps<K extends OpenFileOutcome['kind']> = {
  readonly outcome: Extract<OpenFileOutcome, { kind: K }>;
  readonly onClose: () => void;
};

type RemarksDialogProps = {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly note?: string;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
};

/** A look at what was mended, before it goes on to the plan. */
function RemarksDialog({ title, remarks, note, onGoOn, onClose }: RemarksDialogProps) {
  const { t } = useTranslator();
  return (
    <Dialog wide title={title} onClose={onClose}>
      <Remarks remarks={remarks} />
      {note ? <p>{note}</p> : null}
      <div className={styles['buttons']}>
        <Button look="primary" onClick={onGoOn}>
          {t('home.opened.button')}
        </Button>
      </div>
    </Dialog>
  );
}

function Remarks({ remarks }: { remarks: readonly string[] }) {
  const { t } = useTranslator();
  const different = [...new Set(remarks)];
  const rest = different.length - shownRemarks;
  const id = useId();
  return (
    <>
      <p id={id}>{t('home.opened.remarks', { count: different.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul className={styles['remarks']} aria-labelledby={id} tabIndex={0}>
        {different.slice(0, shownRemarks).map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
        {rest > 0 ? <li>{t('home.opened.more', { count: rest })}</li> : null}
      </ul>
    </>
  );
}

function ExistsDialog({ outcome, file }: { outcome: Extract<OpenFileOutcome, { kind: 'exists' }>; file: FileOpening }) {
  const { t, dateTime } = useTranslator();
  const title = outcome.title || t('common.untitled');
  return (
    <Dialog title={t('home.exists.title')} onClose={file.dismiss}>
      <p>{t('home.exists.text', { title, when: dateTime(outcome.savedAt) })}</p>
      <div className={styles['buttons']}>
        <Button look="primary" onClick={() => file.follow(outcome.keepBoth())}>
          {t('home.exists.both')}
        </Button>
        <Button look="danger" onClick={() => file.follow(outcome.replace())}>
          {t('home.exists.replace')}
        </Button>
        <Button look="quiet" onClick={file.dismiss}>
          {t('common.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
