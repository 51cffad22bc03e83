import type { EntryFindings } from './entry-problems.tsx';

/** Whether there is anything to say about what was entered. */
export function saysAnything({ problems, undecoded, contradicts, marks }: EntryFindings): boolean {
  return problems.length + undecoded.length + marks.length > 0 || contradicts;
}

/** What was said about an entry and still holds as it is `now`; nothing that is new. The same findings when all of them hold. */
export function stillTrue(shown: EntryFindings, now: EntryFindings | null): EntryFindings | null {
  if (now === null) return null;
  const codes = new Set(shown.problems.map(({ code }) => code));
  const paths = new Set(shown.undecoded.map(({ path }) => path));
  const texts = new Set(shown.marks.map(({ text }) => text));
  const kept = {
    problems: now.problems.filter(({ code }) => codes.has(code)),
    undecoded: now.undecoded.filter(({ path }) => paths.has(path)),
    contradicts: shown.contradicts && now.contradicts,
    marks: now.marks.filter(({ text }) => texts.has(text)),
  };
  return JSON.stringify(kept) === JSON.stringify(shown) ? shown : kept;
}
