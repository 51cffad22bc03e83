import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { OutputRequest, SessionInput } from '#session/session-types.ts';

export const morning = '2026-11-23T08:00:00.000Z';
export const noon = '2026-11-23T12:00:00.000Z';

/** A plan that may be exported as final. */
export const completePlan: Plan = await loadExample('lindenhafen', 'en');

/** The same without a title, which is a blocker. */
export const incompletePlan: Plan = titled('');

export const scheme: Scheme = await schemeOf(completePlan);

export const savedInput: SessionInput = { plan: completePlan, revision: 'r1', savedAt: morning, scheme };
export const newInput: SessionInput = { plan: completePlan, revision: null, savedAt: null, scheme };

export const finalPdf: OutputRequest = {
  format: 'pdf',
  final: true,
  language: 'en',
  sections: [],
  unanswered: false,
  missingGlyphs: 'refuse',
};
export const draftPdf: OutputRequest = { ...finalPdf, final: false };

export function titled(title: string): Plan {
  return { ...completePlan, profile: { ...completePlan.profile, title } };
}

export function replaceBy(plan: Plan): PlanEdit {
  return { kind: 'plan.replaced', plan };
}

async function schemeOf(plan: Plan): Promise<Scheme> {
  const pack = await loadSchemePack(plan.scheme, 'en');
  if (!pack.ok) throw new Error('The scheme of the example is missing');
  return pack.value.scheme;
}
