import type { OpenedPlan } from '#core/migrate/open-plan-file.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import type { Issue, Severity } from '#core/validation/issue.ts';
import { issueText } from '#i18n/issue-text.ts';
import { remarkText } from '#i18n/open-text.ts';
import type { Translator } from '#i18n/translator.ts';

/** The scheme of an opened plan, with its words in a language. Opening refuses unknown schemes, so it is there. */
export async function packOf(plan: Plan, language: string): Promise<SchemePack> {
  const pack = await loadSchemePack(plan.scheme, language);
  if (!pack.ok) throw new Error(`No scheme ${plan.scheme.id} ${plan.scheme.version}`);
  return pack.value;
}

const severities = ['blocker', 'warning', 'advice'] as const satisfies readonly Severity[];

export type PlanReview = {
  readonly plan: { readonly id: string; readonly title: string };
  readonly counts: Readonly<Record<Severity, number>>;
  readonly issues: readonly (Issue & {
    readonly item: string;
    readonly message: string;
    readonly fix: string;
    readonly why: string | null;
  })[];
  readonly remarks: readonly {
    readonly code: string;
    readonly path: string;
    readonly params: object;
    readonly place: string;
    readonly message: string;
  }[];
};

/** Everything that can be said about an opened plan, in the language of the translator. */
export async function reviewPlan(opened: OpenedPlan, translator: Translator): Promise<PlanReview> {
  const { plan } = opened;
  const pack = await packOf(plan, translator.language);
  const issues = checkPlan(plan, pack.scheme);
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  return {
    plan: { id: plan.id, title: plan.profile.title },
    counts: { blocker: count('blocker'), warning: count('warning'), advice: count('advice') },
    issues: issues.map((issue) => ({ ...issue, ...issueText(translator, pack.text, plan, issue) })),
    remarks: opened.remarks.map((remark) => ({ ...remark, ...remarkText(translator, plan, remark) })),
  };
}

/** The review as lines: a summary, what opening mended, the issues by tier. */
export function reviewLines(file: string, review: PlanReview, translator: Translator): readonly string[] {
  const [blockers, warnings, advice] = severities.map((severity) =>
    translator.t(`common.severity.${severity}.count`, { count: review.counts[severity] }),
  );
  const title = review.plan.title.trim() || translator.t('common.untitled');
  return [
    translator.t('cli.validate.summary', {
      file,
      title,
      blockers: blockers ?? '',
      warnings: warnings ?? '',
      advice: advice ?? '',
    }),
    ...review.remarks.map(({ place, message }) => `  ${translator.t('cli.validate.remark', { place, message })}`),
    ...review.issues.map((issue) => `  ${issueLine(issue, translator)}`),
  ].map(asOneLine);
}

/** One issue on one line; names the item unless the message does so itself. */
export function issueLine(issue: PlanReview['issues'][number], translator: Translator): string {
  const { item, message, fix } = issue;
  const { title } = issue.params;
  const isNamed = message.includes(item) || (typeof title === 'string' && title !== '' && message.includes(title));
  const severity = translator.t(`common.severity.${issue.severity}`);
  return translator
    .t(isNamed ? 'cli.validate.issue' : 'cli.validate.issueOf', { severity, item, message, fix })
    .trimEnd();
}

/** Titles may hold line ends and signs that steer a terminal; a line of output holds neither. */
export function asOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
