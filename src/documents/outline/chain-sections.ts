import type { TargetNode } from '#core/chain/chain-tree.ts';
import type { Indicator } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { heading } from './blocks.ts';
import { goalName, headingName } from './item-names.ts';
import type { OutlineContext } from './outline-context.ts';

/** Targets that belong together: under a goal, under a heading, or under nothing. */
export type ChainSection = {
  readonly kind: 'goal' | 'heading' | 'loose';
  readonly title: string;
  readonly anchor: string;
  readonly targets: readonly TargetNode[];
  /** Indicators that measure the section itself. */
  readonly indicators: readonly Indicator[];
};

/** The sections of a chapter in reading order, those with nothing under them too; `prefix` keeps the anchors of chapters apart. */
export function chainSections(context: OutlineContext, prefix: string): readonly ChainSection[] {
  const { goals, headings, loose } = context.tree;
  const sections: Omit<ChainSection, 'anchor'>[] = [
    ...goals.map((node) => ({
      kind: 'goal' as const,
      title: goalName(context, node.goal),
      targets: node.targets,
      indicators: [],
    })),
    ...headings.map((node) => ({
      kind: 'heading' as const,
      title: headingName(context, node.heading),
      targets: node.targets,
      indicators: node.indicators,
    })),
    ...(loose.targets.length + loose.indicators.length > 0
      ? [
          {
            kind: 'loose' as const,
            title: context.translator.t('documents.gap.goal'),
            targets: loose.targets,
            indicators: loose.indicators,
          },
        ]
      : []),
  ];
  return sections.map((section, at) => ({ ...section, anchor: `${prefix}-${at + 1}` }));
}

/** The heading of a section, with the mark of the goal where it is one. */
export function sectionHeading(section: ChainSection): Block {
  return heading(2, section.title, section.kind === 'goal' ? 'goal' : null, section.anchor);
}
