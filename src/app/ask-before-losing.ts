const reasons = new Set<unknown>();

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** Makes the browser ask before the page is left as long as any `owner` has something to lose. */
export function askBeforeLosing(owner: unknown, hasSomethingToLose: boolean): void {
  if (hasSomethingToLose === reasons.has(owner)) return;
  if (hasSomethingToLose) reasons.add(owner);
  else reasons.delete(owner);
  // A page that listens all the time is kept out of the browser's cache for going back.
  if (reasons.size > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}
