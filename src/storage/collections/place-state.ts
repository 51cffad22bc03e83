import type { StateName, StateOutcome } from './collection-store.ts';

/** A state as it is stored; `pinned`: a person chose it although a later one was there. */
export type StoredState = StateName & { readonly pinned: boolean };

/** What becomes of a state that comes, and the records that change by it. */
export type Placement = { readonly outcome: StateOutcome; readonly changed: readonly StoredState[] };

/** The same files lead to the same states and the same choice in every order. `known` are all states of the same plan. */
export function placeState(known: readonly StoredState[], coming: StateName): Placement {
  const { planId, key, fileName, asOf } = coming;
  const state: StoredState = { planId, key, fileName, asOf, pinned: false };
  const same = known.find((one) => one.key === key);
  if (same) return { outcome: 'same', changed: isEarlier(state, same) ? [{ ...state, pinned: same.pinned }] : [] };
  if (known.length === 0) return { outcome: 'added', changed: [state] };
  if (known.some((one) => isLater(one, state))) return { outcome: 'older', changed: [state] };
  const released = known.filter(({ pinned }) => pinned).map((one) => ({ ...one, pinned: false }));
  return { outcome: 'updated', changed: [state, ...released] };
}

/** The records that change when a person makes a state count; null when it is not there. */
export function pinState(known: readonly StoredState[], key: string): readonly StoredState[] | null {
  if (!known.some((one) => one.key === key)) return null;
  const latest = latestOf(known);
  const wanted = known.map((one) => ({ ...one, pinned: one.key === key && one !== latest }));
  return wanted.filter(({ pinned }, at) => pinned !== known[at]?.pinned);
}

/** The key of the state that counts, of the states of one plan. */
export function chosenKey(known: readonly StoredState[]): string | null {
  return (known.find(({ pinned }) => pinned) ?? latestOf(known))?.key ?? null;
}

function latestOf<T extends StateName>(states: readonly T[]): T | undefined {
  const [first, ...others] = states;
  return first && others.reduce((latest, one) => (isLater(one, latest) ? one : latest), first);
}

/** Of two states of one time the one whose key comes later, so that the order of adding does not matter. */
function isLater(one: StateName, other: StateName): boolean {
  return one.asOf === other.asOf ? one.key > other.key : one.asOf > other.asOf;
}

/** Which of two files with one content says when that content was there: a known time before none, the earlier one, then the name. */
function isEarlier(one: StateName, other: StateName): boolean {
  if (one.asOf === other.asOf) return one.fileName < other.fileName;
  return one.asOf !== '' && (other.asOf === '' || one.asOf < other.asOf);
}
