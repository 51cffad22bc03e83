import { useState } from 'react';
import type { Goal } from '#core/plan/plan-schema.ts';
import { interfaceLanguages } from '#i18n/languages.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { MakingOutcome } from '../common/making-outcome.tsx';
import type { PracticeOrder } from '../common/report-services.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { MakingEnd } from './making-end.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import reportStyles from './report.module.css';
import { type Making, useMakeFile } from './use-make-file.ts';

type Format = PracticeOrder['format'];
const formats: readonly Format[] = ['pdf', 'html', 'json'];

/** A page for each goal to exchange with others: what was done, what it cost and achieved, how to repeat it. */
export function PracticePage() {
  const { t } = useTranslator();
  const goals = usePlan((plan) => plan.goals);
  const planId = usePlan((plan) => plan.id);
  const readPlan = useReadPlan();
  const { making, make, stop } = useMakeFile();
  const [chosen, setChosen] = useState<string | null>(null);
  const isBusy = making.kind === 'working';
  const start = (goalId: string, format: Format) => {
    if (isBusy) return;
    const plan = readPlan();
    const language = interfaceLanguages.find((name) => name === plan.language) ?? 'en';
    setChosen(goalId);
    make({ work: (services, signal) => services.makePractice({ plan, goalId, format, language }, signal) });
  };
  return (
    <ProgressFrame
      tab="report"
      title={t('record.practice.title')}
      kicker={
        <PageLink to={paths.progress(planId, 'report')} icon="back">
          {t('record.tab.report')}
        </PageLink>
      }
    >
      <p className={styles['lead']}>{t('record.practice.lead')}</p>
      {goals.length === 0 ? <NoGoals /> : null}
      <ul role="list" className={`${styles['entries']} ${reportStyles['sheets']}`}>
        {goals.map((goal, at) => (
          <Sheet
            key={goal.id}
            goal={goal}
            position={at + 1}
            making={goal.id === chosen ? making : null}
            isBusy={isBusy}
            onMake={(format) => start(goal.id, format)}
            onStop={stop}
          />
        ))}
      </ul>
    </ProgressFrame>
  );
}

function NoGoals() {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  return (
    <>
      <p className={styles['facts']}>{t('record.practice.none')}</p>
      <p>
        <PageLink look="primary" to={paths.step(planId, 'goals')}>
          {t('record.practice.toGoals')}
        </PageLink>
      </p>
    </>
  );
}

type SheetProps = {
  readonly goal: Goal;
  readonly position: number;
  /** Null while the last file was made of another goal. */
  readonly making: Making | null;
  readonly isBusy: boolean;
  readonly onMake: (format: Format) => void;
  readonly onStop: () => void;
};

function Sheet({ goal, position, making, isBusy, onMake, onStop }: SheetProps) {
  const translator = useTranslator();
  const { t } = translator;
  const title = itemTitle(translator, 'goals', goal, position);
  return (
    <li className={styles['entry']}>
      <h2 className={styles['named']}>
        <LevelMark level="goal" size={20} /> {title}
      </h2>
      <div className={styles['buttons']}>
        {formats.map((format) => (
          <Button
            key={format}
            icon="download"
            label={t('common.labelled', { label: t(`record.practice.${format}`), item: title })}
            // Not disabled while a document is made: that would take the focus away.
            aria-disabled={isBusy || undefined}
            onClick={() => onMake(format)}
          >
            {t(`record.practice.${format}`)}
          </Button>
        ))}
      </div>
      <MakingOutcome state={making?.kind ?? 'idle'} outcome={making?.attempt ?? 0} onCancel={onStop}>
        {making === null ? null : <MakingEnd making={making} />}
      </MakingOutcome>
    </li>
  );
}
