import { ComparePage } from './compare-page.tsx';
import { useCoverage } from './coverage-context.tsx';
import { CoverageFrame } from './coverage-frame.tsx';
import { GapsPage } from './gaps-page.tsx';
import { IndicatorsPage } from './indicators-page.tsx';
import { ItemPage } from './item-page.tsx';
import { MatrixPage } from './matrix-page.tsx';
import { OverlapsPage } from './overlaps-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { PlansPage } from './plans-page.tsx';
import { TakeAwayPage } from './take-away-page.tsx';

/** The view that the address asks for. */
export function CoveragePages() {
  const { place } = useCoverage();
  switch (place.view) {
    case 'plans':
      return <PlansPage />;
    case 'plan':
      return <PlanPage />;
    case 'item':
      return <ItemPage />;
    default:
      return (
        <CoverageFrame>
          <FramedView view={place.view} />
        </CoverageFrame>
      );
  }
}

function FramedView({ view }: { view: string }) {
  switch (view) {
    case 'matrix':
      return <MatrixPage />;
    case 'gaps':
      return <GapsPage />;
    case 'overlaps':
      return <OverlapsPage />;
    case 'indicators':
      return <IndicatorsPage />;
    case 'compare':
      return <ComparePage />;
    case 'take-away':
      return <TakeAwayPage />;
    default:
      return <OverviewPage />;
  }
}
