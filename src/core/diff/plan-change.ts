import type { Json } from '../migrate/json-value.ts';

/** Where a change lies: a row of a table, a section, or the plan itself (`section: 'plan'`: language, scheme, origin, notes, undecoded texts, parts not carried). */
export type ChangePlace = { readonly section: string } | { readonly table: string; readonly id: string };

/**
 * One difference between two plans, as plain data.
 * `field` is a path in segments; an entry of a list with ids is reached by its id (`['milestones', '<id>', 'value']`), and `null` stands
 * for an entry, or an undecoded text, that is not there. `at` is the place of a row in its own plan. `ids` are the rows of a table that
 * both plans have, in the order of the later plan; there is such a change only when their order differs.
 */
export type PlanChange =
  | {
      readonly kind: 'field.changed';
      readonly place: ChangePlace;
      readonly field: readonly string[];
      readonly before: Json;
      readonly after: Json;
    }
  | {
      readonly kind: 'row.added' | 'row.removed';
      readonly table: string;
      readonly id: string;
      readonly row: Json;
      readonly at: number;
    }
  | { readonly kind: 'rows.ordered'; readonly table: string; readonly ids: readonly string[] };

/** All differences between two plans, in the order of the parts of a plan. */
export type PlanDiff = { readonly changes: readonly PlanChange[] };
