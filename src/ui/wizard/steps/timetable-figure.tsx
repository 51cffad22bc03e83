import { useMemo, useState } from 'react';
import { timetableDrawing } from '#core/chain/timetable-drawing.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { PageLink } from '../../common/button.tsx';
import { DrawingView } from '../../common/drawing-view.tsx';
import { LevelMark } from '../../common/level-mark.tsx';
import { paths } from '../../common/routes.ts';
import { useTranslator } from '../../common/translation.tsx';
import { ItemTitle } from '../item-title.tsx';
import { usePlanAnalysis } from '../plan-analysis.tsx';
import styles from './steps.module.css';
import tableStyles from './tables.module.css';

/** Points of the drawing; as wide as a page of the wizard, so that its text has the size of the page's small text. */
const size = { width: 620, textSize: 13.5 };

/** Activities and deadlines over time, as a picture and as a table with the same content. */
export function TimetableFigure() {
  const translator = useTranslator();
  const { t } = translator;
  const { plan } = usePlanAnalysis();
  const drawing = useMemo(() => {
    const levelNames = {
      goal: translator.t('item.goal'),
      target: translator.t('item.target'),
      activity: translator.t('item.activity'),
      indicator: translator.t('item.indicator'),
    };
    const labels = {
      untitled: translator.t('delivery.untitled'),
      levelNames,
      programme: translator.t('item.profile'),
    };
    return timetableDrawing(plan, labels, size);
  }, [plan, translator]);
  if (!drawing) return <p className={styles['hint']}>{t('delivery.timetable.empty')}</p>;
  return (
    <>
      <DrawingView
        drawing={drawing}
        title={t('delivery.timetable')}
        description={t('delivery.timetable.description')}
      />
      <DatesTable plan={plan} />
    </>
  );
}

/** Its rows are only made when somebody opens it, because a plan may have hundreds. */
function DatesTable({ plan }: { plan: Plan }) {
  const { t } = useTranslator();
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('delivery.timetable.asTable')}</summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={tableStyles['scroll']} aria-label={t('delivery.timetable.asTable')} tabIndex={0}>
          <table className={tableStyles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('delivery.timetable.what')}</th>
                <th scope="col">{t('field.activities.start')}</th>
                <th scope="col">{t('delivery.timetable.end')}</th>
              </tr>
            </thead>
            <tbody>
              <DateRows plan={plan} />
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  );
}

function DateRows({ plan }: { plan: Plan }) {
  const translator = useTranslator();
  const { t, date } = translator;
  const dateText = (iso: string | null) => (iso === null ? t('delivery.notGiven') : date(iso));
  return (
    <>
      {plan.activities.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <LevelMark level="activity" size={12} />{' '}
            <PageLink to={paths.item(plan.id, 'activities', row.id)}>
              <ItemTitle plan={plan} table="activities" row={row} />
            </PageLink>
          </th>
          <td>{dateText(row.start)}</td>
          <td>{dateText(row.end)}</td>
        </tr>
      ))}
      {plan.targets.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <LevelMark level="target" size={12} />{' '}
            <PageLink to={paths.item(plan.id, 'targets', row.id)}>
              <ItemTitle plan={plan} table="targets" row={row} />
            </PageLink>
          </th>
          <td />
          <td>{dateText(row.deadline)}</td>
        </tr>
      ))}
    </>
  );
}
