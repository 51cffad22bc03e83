import { excerptOf } from '#core/migrate/json-value.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Block } from '../outline.ts';
import { heading, paragraphs, table } from './blocks.ts';
import type { OutlineContext } from './outline-context.ts';

type KeptPart = Plan['notCarried'][number];

const longestExcerpt = 300;

/** What of a foreign file was kept aside: each place with the beginning of its content; measurements by their place alone, because their cells may tell of a few persons. */
export function keptBlocks(context: OutlineContext): readonly Block[] {
  const { t } = context.translator;
  const { notCarried } = context.plan;
  if (notCarried.length === 0) return [];
  return [
    heading(2, t('documents.kept'), null, 'sources-kept'),
    ...paragraphs(t('documents.keptIntro'), 'note'),
    ...table(context, t('documents.table.kept'), notCarried, [
      { header: t('documents.column.place'), weight: 2, cell: ({ path }) => path },
      {
        header: t('documents.column.content'),
        weight: 4,
        cell: (part) => (mayCountPersons(part) ? t('documents.keptHidden') : excerptOf(part.value, longestExcerpt)),
      },
    ]),
  ];
}

function mayCountPersons({ path, value }: KeptPart): boolean {
  return path.split('/').includes('measurements') || /"(?:breakdown|measurements)/u.test(JSON.stringify(value));
}
