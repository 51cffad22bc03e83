// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import { loadExample } from '#core/scheme/example-plans.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { buildReportOutline } from '#documents/report/build-report-outline.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { reportedPlan } from '../../../support/reported-plan.ts';
import { textsOf } from '../outline-request.ts';
import { reportRequests } from './report-requests.ts';

const requests = { en: await reportRequests('en'), fr: await reportRequests('fr') };
const told = {
  en: reportedPlan(await loadExample('lindenhafen', 'en')),
  fr: reportedPlan(await loadExample('lindenhafen', 'fr')),
};
const sign = /\bM\d+\b/gu;
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Signs on a page that are neither a link nor the name of the row that links lead to. */
function unlinkedSigns(document: Document): readonly string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const isNamed = parent?.closest('a, tr[id^="m-"] > th:first-child, svg') ?? null;
    if (isNamed === null) found.push(...(node.textContent?.match(sign) ?? []));
  }
  return found;
}

describe.each(['en', 'fr'] as const)('each figure of the full report in %s leads to its measurement', (language) => {
  const outline = buildReportOutline(requests[language](told[language]));

  test('on the web page', () => {
    const document = parse(renderHtml(outline));
    const links = [...document.querySelectorAll('main a')].filter(({ textContent }) =>
      /^M\d+$/u.test(textContent ?? ''),
    );
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      const row = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      expect([row?.localName, row?.firstElementChild?.textContent]).toEqual(['tr', link.textContent]);
    }
    // The one that is left explains in the method what a sign is.
    expect(unlinkedSigns(document)).toEqual(['M1']);
  });
});

test('counts, standings and shares lead to what they are counted from', () => {
  const document = parse(renderHtml(buildReportOutline(requests.en(told.en))));
  const target = (words: string) => {
    const link = [...document.querySelectorAll('main a')].find(({ textContent }) => textContent === words);
    return document.getElementById(link?.getAttribute('href')?.slice(1) ?? '')?.textContent;
  };
  expect(target('15')).toContain('Indicator 15: ');
  expect(target('1 met, 2 on track and 1 without data')).toContain('Goal 2: ');
  expect(target('93.3%')).toContain('Indicator 1: ');
  expect(target('EUR\u00a043,001')).toContain('Resources and timetable');
});

test('what is not in the document is not linked, and its measurements are named by their day', () => {
  const some = buildReportOutline(requests.en(told.en, { sections: ['summary', 'targets'] }));
  const short = buildReportOutline(requests.en(told.en, { version: 'short' }));
  for (const outline of [some, short]) {
    expect(textsOf(outline).filter((text) => sign.test(text))).toEqual([]);
    const document = parse(renderHtml(outline));
    const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(hrefs.filter((href) => !ids.has(href))).toEqual([]);
    expect(textsOf(outline).join('\n')).toMatch(
      /77\.2% ?(?:\(planned: at least 80%\))?[\s\S]{0,60}\s\(?31\sDecember\s2025/u,
    );
  }
});

test('whatever a plan holds, every reference finds its place', () => {
  const check = (plan: Plan) => {
    const outline = buildReportOutline(requests.en(plan));
    const document = parse(renderHtml(outline));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const hrefs = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(hrefs.filter((href) => !ids.includes(href))).toEqual([]);
  };
  fc.assert(fc.property(planArbitrary, check), { numRuns: 8 });
});
