import type { DepthReach } from '#core/coverage/depth-reach.ts';
import type { Translator } from './translator.ts';

/** How far an item is served in one sentence without its end: "11 of 34 goals served, median depth 3; deepest: target met, in one plan". */
export function reachText(translator: Translator, reach: DepthReach): string {
  const depths = reachDepths(translator, reach);
  const scope = reachScope(translator, reach);
  return depths === null ? scope : translator.t('lens.reach', { scope, depths });
}

/** What is served: "11 of 34 goals served", or "5 of 12 plans". */
export function reachScope({ t, number }: Translator, { counted, served, of, own }: DepthReach): string {
  return t(`lens.reach.${counted}`, { served: number(served), of, ofText: number(of), own, ownText: number(own) });
}

/** How deeply: "median depth 3; deepest: target met, in one plan"; null where nothing is served. */
export function reachDepths({ t, number }: Translator, { median, deepest, deepestPlans }: DepthReach): string | null {
  if (median === null || deepest === 0) return null;
  return t('lens.reach.depths', {
    median: number(median),
    deepest: t(`lens.reached.${deepest}`),
    count: deepestPlans,
    number: number(deepestPlans),
  });
}
