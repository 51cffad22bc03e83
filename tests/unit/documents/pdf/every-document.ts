import { planToJson } from '#core/migrate/plan-to-json.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { practiceOf } from '#core/plan/practice-of.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import { buildDiffOutline } from '#documents/diff/build-diff-outline.ts';
import type { Outline } from '#documents/outline.ts';
import { buildPracticeOutline } from '#documents/practice/build-practice-outline.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';
import { outlineRequests } from '../outline-request.ts';
import { reportRequests, year } from '../report/report-requests.ts';
import { reportOn } from '../small-report.ts';
import { fixtureOutline } from './fixture-outline.ts';
import { renderFixture } from './open-pdf.ts';

/** A document of every kind that the product makes, in both languages where that differs. */
export type MadeDocument = { readonly name: string; readonly outline: Outline; readonly bytes: Uint8Array };

const requests = { en: await outlineRequests('en'), fr: await outlineRequests('fr') };
const reports = { en: await reportRequests('en'), fr: await reportRequests('fr') };

/** Plan, report, short report, practice, coverage report, comparison, and an outline with every kind of block. */
export async function everyDocument(): Promise<readonly MadeDocument[]> {
  const [lindenhafen, norvalia, french] = await Promise.all([
    loadExample('lindenhafen', 'en'),
    loadExample('norvalia', 'en'),
    loadExample('norvalia', 'fr'),
  ]);
  const measured = reportedPlan(lindenhafen);
  const made = (name: string, outline: Outline, plan: Plan | null): MadeDocument => {
    const embeddedPlan = plan === null ? null : { fileName: 'plan.json', json: planToJson(plan) };
    return { name, outline, bytes: renderFixture(outline, { embeddedPlan, missingGlyphs: 'mark' }) };
  };
  const coverage = await reportOn([measured, norvalia], { collection: 'Two plans', asOf: '2026-11-23' });
  return [
    made('every kind of block', fixtureOutline(), lindenhafen),
    made('draft of a plan', buildOutline(requests.en(lindenhafen)), lindenhafen),
    made('final plan in French', buildOutline(requests.fr(french, { draft: false, unanswered: false })), french),
    made('English plan in French', buildOutline(requests.fr(lindenhafen)), lindenhafen),
    made('report', buildReportOutline(reports.en(measured, {}, year)), measured),
    made('short report in French', buildReportOutline(reports.fr(measured, { version: 'short' }, year)), measured),
    made('practice', practiceSheet(measured), measured),
    made('coverage report', buildCoverageOutline(coverage, { attached: true }), norvalia),
    made('comparison', comparison(lindenhafen, norvalia), null),
  ];
}

function practiceSheet(plan: Plan): Outline {
  const practice = practiceOf(plan, plan.goals[0]?.id ?? '', 'practice-1');
  if (practice === null) throw new Error('The goal is there');
  const { pack, translator } = requests.en(practice);
  const options = { asOf: '2026-02-20', attached: true };
  return buildPracticeOutline({ practice, shared: new Set(), pack, translator, options });
}

function comparison(before: Plan, after: Plan): Outline {
  const { pack, translator } = requests.en(after);
  const state = (plan: Plan, date: string) => ({ plan, name: plan.profile.title, date });
  return buildDiffOutline({
    before: state(before, '2026-01-31'),
    after: state(after, '2026-02-20'),
    reason: 'A plan of another region.\nIt is longer.',
    text: pack.text,
    translator,
    asOf: '2026-02-20',
  });
}
