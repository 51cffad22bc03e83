import type { ProgressView } from '../common/routes.ts';
import { ActivitiesPage } from './activities-page.tsx';
import { ActivityPage } from './activity-page.tsx';
import { EnterPage } from './enter-page.tsx';
import { MeasurementPage } from './measurement-page.tsx';

/** What became of the plan: every page below its progress. */
export function ProgressArea({ view, itemId }: { view: ProgressView | null; itemId: string | null }) {
  switch (view) {
    case 'measurement':
      return <MeasurementPage id={itemId ?? ''} />;
    case 'activity':
      return itemId === null ? <ActivitiesPage /> : <ActivityPage key={itemId} id={itemId} />;
    default:
      return <EnterPage address={itemId} />;
  }
}
