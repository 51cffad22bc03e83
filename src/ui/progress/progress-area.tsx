import type { ComponentType } from 'react';
import type { ProgressView } from '../common/routes.ts';
import { UnknownPage } from '../wizard/unknown-page.tsx';
import { ActivityPage } from './activity-page.tsx';
import { DuePage } from './due-page.tsx';
import { EnterPage } from './enter-page.tsx';
import { IndicatorPage } from './indicator-page.tsx';
import { MeasurementPage } from './measurement-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PracticePage } from './practice-page.tsx';
import { ReportPage } from './report-page.tsx';

/** A page of what became of the plan; `id` is the last part of its address, such as the indicator that is shown. */
type ProgressPage = ComponentType<{ readonly id: string | null }>;

const pages: Readonly<Partial<Record<ProgressView, ProgressPage>>> = {
  enter: EnterPage,
  due: DuePage,
  indicator: IndicatorPage,
  measurement: MeasurementPage,
  activity: ActivityPage,
  report: ReportPage,
  practice: PracticePage,
};

/** What became of the plan: the overview, or the page that the address names. Another item is another page. */
export function ProgressArea({ view, id }: { view: ProgressView | null; id: string | null }) {
  if (view === null) return <OverviewPage />;
  const Page = pages[view] ?? UnknownPage;
  return <Page key={id} id={id} />;
}
