import { interfaceLanguages } from '#i18n/languages.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { itemTitle } from '../wizard/item-names.ts';
import { usePlan, useReadPlan } from '../wizard/session-context.tsx';
import { MakingOutcome } from './making-outcome.tsx';
import styles from './progress.module.css';
import { ProgressFrame } from './progress-frame.tsx';
import { useMakeFile } from './use-make-file.ts';

const formats = ['pdf', 'html', 'json'] as const;

/** A page for each goal to exchange with others: what was done, what it cost and achieved, how to repeat it. */
export function PracticePage() {
  const translator = useTranslator();
  const { t } = translator;
  const goals = usePlan((plan) => plan.goals);
  const planId = usePlan((plan) => plan.id);
  const readPlan = useReadPlan();
  const { making, make, stop } = useMakeFile();
  const start = (goalId: string, format: (typeof formats)[number]) => {
    const plan = readPlan();
    const language = interfaceLanguages.find((name) => name === plan.language) ?? 'en';
    make((services, signal) => services.makePractice({ plan, goalId, format, language }, signal));
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
      {goals.length === 0 ? <p className={styles['facts']}>{t('record.practice.none')}</p> : null}
      <MakingOutcome making={making} onStop={stop} />
      <ul role="list" className={styles['entries']}>
        {goals.map((goal, at) => {
          const title = itemTitle(translator, 'goals', goal, at + 1);
          return (
            <li key={goal.id} className={styles['entry']}>
              <h2 className={styles['named']}>
                <LevelMark level="goal" size={20} /> {title}
              </h2>
              <div className={styles['buttons']}>
                {formats.map((format) => (
                  <Button
                    key={format}
                    icon="download"
                    label={t('common.labelled', { label: t(`record.practice.${format}`), item: title })}
                    onClick={() => start(goal.id, format)}
                  >
                    {t(`record.practice.${format}`)}
                  </Button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
    </ProgressFrame>
  );
}
