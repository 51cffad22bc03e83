import type { PlanTable } from '#core/plan/plan-path.ts';

/** Id of a row that is edited in place. */
export function rowElementId(id: string): string {
  return `row-${id}`;
}

/** Moves the focus to the first input of a row once it is open. */
export function focusFirstInput(id: string): void {
  afterPainting(() =>
    document.getElementById(rowElementId(id))?.querySelector<HTMLElement>('input, textarea, select')?.focus(),
  );
}

/** Moves the focus to the button that opens a closed row, or to the one that adds to its table when there is no row. */
export function focusRow(id: string | undefined, table?: PlanTable): void {
  afterPainting(() => {
    const row = id === undefined ? null : document.getElementById(rowElementId(id));
    const button = row?.querySelector<HTMLElement>('button');
    (button ?? (table ? document.querySelector<HTMLElement>(`[data-add="${table}"]`) : null))?.focus();
  });
}

// React has put the new state on the page by the next frame, because these calls follow clicks.
function afterPainting(run: () => void): void {
  requestAnimationFrame(run);
}
