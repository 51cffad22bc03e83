import type { Indicator } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { gapNote, heading, keyValues, missingNote, paragraphs } from './blocks.ts';
import { type ChainSection, chainSections } from './chain-sections.ts';
import { typedText } from './field-text.ts';
import { indicatorEntries, indicatorFacts } from './indicator-entries.ts';
import { indicatorValues } from './indicator-values.ts';
import { indicatorName, targetName } from './item-names.ts';
import { measurementBlocks } from './measurement-blocks.ts';
import { monitoringBlocks } from './monitoring-blocks.ts';
import type { OutlineContext } from './outline-context.ts';

/** Chapter 7: how each target is measured, what was measured so far, how it is reported, and what the plan rests on. */
export function buildIndicatorsBlocks(context: OutlineContext): readonly Block[] {
  const sections = chainSections(context, 'indicators');
  return [
    ...(context.plan.indicators.length === 0
      ? [missingNote(context.translator.t('documents.missing.indicators'))]
      : []),
    ...sections.flatMap((section) => sectionBlocks(context, section)),
    ...measurementBlocks(context),
    ...monitoringBlocks(context),
  ];
}

function sectionBlocks(context: OutlineContext, section: ChainSection): readonly Block[] {
  const own = section.indicators;
  return [
    ...section.targets.flatMap(({ target, indicators }, at) => {
      const anchor = `${section.anchor}-${at + 1}`;
      const gap = indicators.length === 0 ? gapNote(context, context.translator.t('documents.gap.indicator')) : [];
      const blocks = [...gap, ...indicatorBlocks(context, indicators, anchor)];
      return blocks.length === 0 ? [] : [heading(2, targetName(context, target), 'target', anchor), ...blocks];
    }),
    ...(own.length === 0
      ? []
      : [heading(2, section.title, null, section.anchor), ...indicatorBlocks(context, own, section.anchor)]),
  ];
}

function indicatorBlocks(context: OutlineContext, rows: readonly Indicator[], anchor: string): readonly Block[] {
  return rows.flatMap((row, at) => [
    heading(3, indicatorName(context, row), 'indicator', `${anchor}-i${at + 1}`),
    ...paragraphs(indicatorFacts(context, row), 'note'),
    ...paragraphs(typedText(row.calculation)),
    ...keyValues(context, indicatorEntries(context, row)),
    ...indicatorValues(context, row),
  ]);
}
