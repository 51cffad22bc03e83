import { useId, useMemo, useState } from 'react';
import type { Goal } from '#core/plan/plan-schema.ts';
import { type PersonalText, personalTextsOfPractice } from '#core/validation/personal-texts.ts';
import { chooseLanguage } from '#i18n/languages.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { MakingOutcome } from '../common/making-outcome.tsx';
import type { PracticeOrder } from '../common/report-services.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { useItemTitles, useTitleLanguage } from '../wizard/item-names.ts';
import { usePlanAnalysis } from '../wizard/plan-analysis.tsx';
import { usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { MakingEnd } from './making-end.tsx';
import { PersonalStop, usePersonalStop } from './personal-stop.tsx';
import { type PracticeGap, practiceGaps } from './practice-gaps.ts';
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
  const gaps = useGaps();
  const { making, make, stop } = useMakeFile();
  const persons = usePersonalStop('practice');
  const [chosen, setChosen] = useState<{ readonly goalId: string; readonly format: Format } | null>(null);
  const isBusy = making.kind === 'working';
  const start = (goalId: string, format: Format) => {
    if (isBusy) return;
    const plan = readPlan();
    const language = chooseLanguage([plan.language]);
    setChosen({ goalId, format });
    if (!persons.passes(personalTextsOfPractice(plan, goalId))) return;
    make({ work: (services, signal) => services.makePractice({ plan, goalId, format, language }, signal) });
  };
  const goOn = () => {
    persons.accept();
    if (chosen) start(chosen.goalId, chosen.format);
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
        {goals.map((goal) => (
          <Sheet
            key={goal.id}
            goal={goal}
            gaps={gaps.get(goal.id) ?? []}
            making={goal.id === chosen?.goalId ? making : null}
            asked={goal.id === chosen?.goalId ? persons.asked : null}
            isBusy={isBusy}
            onMake={(format) => start(goal.id, format)}
            onGoOn={goOn}
            onStop={stop}
          />
        ))}
      </ul>
    </ProgressFrame>
  );
}

function useGaps() {
  const { plan } = usePlanAnalysis();
  return useMemo(() => practiceGaps(plan), [plan]);
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
  readonly gaps: readonly PracticeGap[];
  /** Null while the last file was made of another goal. */
  readonly making: Making | null;
  /** Texts that may lead to a person, while they hold the file back. */
  readonly asked: readonly PersonalText[] | null;
  readonly isBusy: boolean;
  readonly onMake: (format: Format) => void;
  readonly onGoOn: () => void;
  readonly onStop: () => void;
};

function Sheet({ goal, gaps, making, asked, isBusy, onMake, onGoOn, onStop }: SheetProps) {
  const { t } = useTranslator();
  const gapsId = useId();
  const title = useItemTitles()('goals', goal);
  const lang = useTitleLanguage()(goal);
  return (
    <li className={styles['entry']}>
      <h2 className={styles['named']}>
        <LevelMark level="goal" size={20} /> <span lang={lang}>{title}</span>
      </h2>
      <div className={styles['buttons']}>
        {formats.map((format) => (
          <Button
            key={format}
            icon="download"
            label={t('common.labelled', { label: t(`record.practice.${format}`), item: title })}
            aria-describedby={gaps.length === 0 ? undefined : gapsId}
            // Not disabled while a document is made: that would take the focus away.
            aria-disabled={isBusy || undefined}
            onClick={() => onMake(format)}
          >
            {t(`record.practice.${format}`)}
          </Button>
        ))}
      </div>
      <Gaps id={gapsId} gaps={gaps} />
      <MakingOutcome
        state={asked === null ? (making?.kind ?? 'idle') : 'asks'}
        outcome={asked ?? making?.attempt ?? 0}
        onCancel={onStop}
      >
        {asked === null ? null : <PersonalStop kind="practice" texts={asked} onGoOn={onGoOn} />}
        {making === null || asked !== null ? null : <MakingEnd making={making} />}
      </MakingOutcome>
    </li>
  );
}

/** What the sheet will lack, with the way to it. */
function Gaps({ id, gaps }: { id: string; gaps: readonly PracticeGap[] }) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  if (gaps.length === 0) return null;
  return (
    <ul role="list" id={id} className={styles['facts']}>
      {gaps.map((gap) => (
        <li key={gap}>
          {t(`record.practice.gap.${gap}`)}{' '}
          <PageLink to={paths.progress(planId, gap === 'values' ? 'due' : 'activity')}>
            {t(`record.practice.gap.${gap}.go`)}
          </PageLink>
        </li>
      ))}
    </ul>
  );
}
