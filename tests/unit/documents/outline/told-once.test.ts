import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { buildOutline } from '#documents/build-outline.ts';
import type { ChapterId } from '#documents/outline/chapter-ids.ts';
import { outlineRequests } from '../outline-request.ts';
import { pageTexts, renderFixture } from '../pdf/open-pdf.ts';
import { pdfLinks } from '../pdf/read-links.ts';

const english = await outlineRequests('en');
const norvalia = await loadExample('norvalia', 'en');

/** A chapter of the final document as it is printed. */
function printed(plan: Plan, chapter: ChapterId): Uint8Array {
  return renderFixture(buildOutline(english(plan, { sections: [chapter], draft: false, unanswered: false })));
}

/** The words of the chapter, without cover and contents. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  return (await pageTexts(bytes)).slice(2).join('\n').replaceAll(/\s+/gu, ' ');
}

const count = (text: string, words: string): number => text.split(words).length - 1;

test('an activity of two targets is printed once with its money, then where that is', async () => {
  const [first, second] = norvalia.targets;
  const [activity] = norvalia.activities;
  if (!first || !second || !activity) throw new Error('The example has two targets and an activity');
  const activities = norvalia.activities.map((row) =>
    row === activity ? { ...row, title: 'Voter stands', targetIds: [first.id, second.id] } : row,
  );
  const profile = { ...norvalia.profile, contact: '' };
  const bytes = printed({ ...norvalia, profile, activities }, 'activities');
  const text = await wordsOf(bytes);
  expect(count(text, 'EUR 210,000')).toBe(1);
  expect(count(text, 'Voter stands')).toBe(2);
  expect(count(text, '1 Voter stands: see target 1.1')).toBe(1);
  expect(
    (await pdfLinks(bytes)).filter(({ words }) => words.startsWith('see target')).map(({ to }) => to.page),
  ).toEqual([3]);
});

test('a target is told once: heading and one sentence', async () => {
  const text = await wordsOf(printed(norvalia, 'targets'));
  for (const { title } of norvalia.targets) expect(count(text, title)).toBe(1);
  expect(count(text, '15 September 2028')).toBe(1);
  expect(text).not.toContain('Target value');
});

test('dates in tables stay on one line, and a column that no row fills takes no room', async () => {
  const activities = norvalia.activities.map((row) => ({ ...row, partners: [], expectedParticipants: null }));
  const pages = await pageTexts(printed({ ...norvalia, activities }, 'activities'));
  const text = pages.slice(2).join('\n');
  expect(text).toContain('15 October 2028');
  expect(text).not.toMatch(/\b\d{1,2}\s*\n\s*(?:January|March|June|September|October|December) /u);
  expect(text).not.toContain('Partners');
  expect(text).not.toContain('People');
  expect((await pageTexts(printed(norvalia, 'activities'))).join('\n')).toContain('Partners');
});
