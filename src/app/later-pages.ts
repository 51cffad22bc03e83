import { loadedPage } from '#ui/common/loaded-page.tsx';
import { addressParts } from '#ui/common/routes.ts';
import { LoadingPage } from './loading-page.tsx';
import { MissingPlanPage } from './missing-plan-page.tsx';

/** Where the product comes from; few look at it. */
export const aboutPage = loadedPage(async () => (await import('#ui/about/about-page.tsx')).AboutPage, LoadingPage);

/** Coverage of many plans: for policy-makers, who come on purpose. */
export const coveragePage = loadedPage(async () => (await import('./coverage-route.tsx')).CoverageRoute, LoadingPage);

/** Everything of one plan: not for the first page, which has no plan. */
export const planPage = loadedPage(
  async () => (await import('./plan-route.tsx')).PlanRoute,
  LoadingPage,
  MissingPlanPage,
);

/** Fetches the page of a plan beside words and fonts, where the address leads to one. */
export function preloadPage(hash: string): void {
  if (addressParts(hash.slice(1))[0] === 'plan') void planPage.preload();
}
