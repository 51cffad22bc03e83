import type { Activity, Indicator, Plan, Risk } from '../plan/plan-schema.ts';
import { wordKey } from '../words/word-key.ts';

/** Everything that one named organisation does in a plan. */
export type OrganisationDuties = {
  /** As first spelled in the plan. */
  readonly name: string;
  readonly runsProgramme: boolean;
  readonly leads: readonly Activity[];
  readonly contributesTo: readonly Activity[];
  readonly measures: readonly Indicator[];
  readonly watchesRisks: readonly Risk[];
};

type Draft = {
  name: string;
  runsProgramme: boolean;
  leads: Activity[];
  contributesTo: Activity[];
  measures: Indicator[];
  watchesRisks: Risk[];
};

/** Each organisation named in a plan once (see `wordKey`), the one that runs the programme first, then as they appear. */
export function organisationsOf(plan: Plan): readonly OrganisationDuties[] {
  const found = new Map<string, Draft>();
  const dutiesOf = (typed: string): Draft | null => {
    const name = typed.trim();
    const key = wordKey(name);
    if (key === '') return null;
    const known = found.get(key);
    if (known) return known;
    const fresh: Draft = { name, runsProgramme: false, leads: [], contributesTo: [], measures: [], watchesRisks: [] };
    found.set(key, fresh);
    return fresh;
  };
  const owner = dutiesOf(plan.profile.organisation.name);
  if (owner) owner.runsProgramme = true;
  for (const activity of plan.activities) {
    dutiesOf(activity.lead)?.leads.push(activity);
    for (const partner of new Set(activity.partners.map(dutiesOf))) partner?.contributesTo.push(activity);
  }
  for (const indicator of plan.indicators) dutiesOf(indicator.owner)?.measures.push(indicator);
  for (const risk of plan.risks) dutiesOf(risk.owner)?.watchesRisks.push(risk);
  return [...found.values()];
}
