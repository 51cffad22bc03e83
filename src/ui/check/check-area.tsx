import type { CheckView } from '../common/routes.ts';
import { CheckFrame } from './check-frame.tsx';
import { ExportPage } from './export-page.tsx';
import { IssuesPage } from './issues-page.tsx';
import { MatrixPage } from './matrix-page.tsx';
import { TreePage } from './tree-page.tsx';

/** The last page: what the checks found, the plan as a whole, and its documents. */
export function CheckArea({ view }: { view: CheckView | null }) {
  return (
    <CheckFrame view={view}>
      {view === null ? <IssuesPage /> : null}
      {view === 'matrix' ? <MatrixPage /> : null}
      {view === 'tree' ? <TreePage /> : null}
      {view === 'export' ? <ExportPage /> : null}
    </CheckFrame>
  );
}
