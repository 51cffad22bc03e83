import type { Plan } from '#core/plan/plan-schema.ts';
import { loadSchemePack } from '#core/scheme/scheme-packs.ts';
import { checkPlan } from '#core/validation/check-plan.ts';
import { chapterIds } from '#documents/outline/chapter-ids.ts';
import type { OutlineOptions, OutlineRequest } from '#documents/outline/outline-context.ts';
import type { Block, Outline } from '#documents/outline.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';

/** All that an outline needs besides the plan; loads once for many plans. */
export async function outlineRequests(
  language: DisplayLanguage,
): Promise<(plan: Plan, options?: Partial<OutlineOptions>) => OutlineRequest> {
  const translator = await loadTranslator(language);
  const pack = await loadSchemePack({ id: 'annex-2004', version: 2 }, language === 'fr' ? 'fr' : 'en');
  if (!pack.ok) throw new Error('the scheme of the tests is there');
  return (plan, options = {}) => ({
    plan,
    pack: pack.value,
    translator,
    issues: checkPlan(plan, pack.value.scheme),
    options: { sections: chapterIds, draft: true, unanswered: true, asOf: '2026-11-23', ...options },
  });
}

/** Every string that a reader gets to see, without drawings, whose words the alternatives repeat. */
export function textsOf(outline: Outline): readonly string[] {
  const { cover } = outline;
  return [
    cover.kicker,
    cover.title,
    cover.subtitle,
    cover.footnote,
    ...cover.facts.flatMap(({ label, value }) => [label, value]),
    ...outline.chapters.flatMap((chapter) => [chapter.title, ...chapter.blocks.flatMap(textsOfBlock)]),
  ];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'key-values':
      return block.entries.flatMap(({ label, values }) => [label, ...values]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flatMap((row, at) => [...row, block.details?.[at] ?? '']),
      ];
    case 'figure':
      return [block.caption, block.alternative];
  }
}
