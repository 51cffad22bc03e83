import { MissingPart } from '#ui/common/missing-part.tsx';
import { PageFrame } from '#ui/plans/page-frame.tsx';
import { productVersion } from './product-version.ts';

/** In place of a plan whose pages could not be fetched; they bring a frame of their own. */
export function MissingPlanPage({ onRetry }: { onRetry: () => void }) {
  return (
    <PageFrame version={productVersion}>
      <MissingPart onRetry={onRetry} />
    </PageFrame>
  );
}
