// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleNames, loadExample } from '#core/scheme/example-plans.ts';
import { buildOutline } from '#documents/build-outline.ts';
import { escapeHtml } from '#documents/html/escape-html.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import type { Outline } from '#documents/outline.ts';
import { planArbitrary } from '../../../support/plan-arbitrary.ts';
import { outlineRequests, textsOf } from '../outline-request.ts';

const english = await outlineRequests('en');
const french = await outlineRequests('fr');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const example = async () => buildOutline(french(await loadExample('lindenhafen', 'fr')));

const hostile = [
  '</title><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><link rel=stylesheet href=//evil.example>',
  '<svg onload=alert(1)>',
  '&lt;b&gt; & <b>',
  '\u0000\u0007 \ud800',
];

/** The outline with every string that a plan can bring replaced by a hostile one. */
function poisoned(outline: Outline, text: string): Outline {
  const bad = JSON.stringify(text).slice(1, -1);
  const json = JSON.stringify(outline).replaceAll(
    /"(text|title|caption|alternative|header|label|author|subtitle|anchor)":"(?!start"|end")[^"]*"/g,
    (_, key: string) => `"${key}":"${bad}"`,
  );
  return JSON.parse(json) as Outline;
}

test('nothing that a plan contains becomes markup, script or a request', async () => {
  const outline = await example();
  for (const text of hostile) {
    const document = parse(renderHtml(poisoned(outline, text)));
    const elements = [...document.querySelectorAll('*')];
    expect(
      [...new Set(elements.map(({ localName }) => localName))].filter((name) =>
        ['script', 'img', 'link', 'iframe', 'object', 'b'].includes(name),
      ),
    ).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'src')).toEqual([]);
    // Addresses in texts are links to themselves, and nothing else leads out of the page.
    const links = [...document.querySelectorAll<HTMLElement>('[href]:not([href^="#"])')];
    expect(links.length).toBeGreaterThan(5);
    expect(links.map((link) => [link.localName, link.getAttribute('href')])).toEqual(
      links.map(({ textContent }) => ['a', `${textContent.includes('@') ? 'mailto:' : ''}${textContent}`]),
    );
    expect(links.every((link) => /^(https?|mailto):/.test(link.getAttribute('href') ?? ''))).toBe(true);
    expect(document.querySelector('h1')?.textContent).toBe(text.replaceAll(/[\p{Cc}\p{Cs}]/gu, '\uFFFD'));
  }
});

test('the policy forbids everything but the styles inside the file', async () => {
  const policy = parse(renderHtml(await example())).querySelector('meta[http-equiv="Content-Security-Policy"]');
  expect(policy?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  );
});

test('characters that HTML cannot hold are shown as replaced, all others stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = parse(`<!doctype html><p>${escapeHtml(text)}</p>`).querySelector('p')?.textContent;
      const expected = text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/(?!\n|\t)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
      expect(shown).toBe(expected);
    }),
  );
});

test.each(exampleNames)('all texts of the outline of %s are in the file', async (name) => {
  for (const request of [english, french]) {
    const outline = buildOutline(request(await loadExample(name, 'en')));
    const shown = parse(renderHtml(outline)).body.textContent ?? '';
    expect(textsOf(outline).filter((text) => !shown.includes(text))).toEqual([]);
  }
});

test('ids are unique and every reference finds its element, for any plan', () => {
  fc.assert(
    fc.property(planArbitrary, (plan) => {
      const document = parse(renderHtml(buildOutline(english(plan))));
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const references = [...document.querySelectorAll('*')].flatMap((element) => [
        ...(element.getAttribute('href')?.slice(1).split(' ') ?? []),
        ...(element.getAttribute('aria-labelledby')?.split(' ') ?? []),
        ...(element.getAttribute('aria-describedby')?.split(' ') ?? []),
      ]);
      expect(references.filter((id) => !ids.includes(id))).toEqual([]);
    }),
    { numRuns: 8 },
  );
});

test('the page has language, landmarks, a skip link, ordered headings and tables with scopes', async () => {
  const document = parse(renderHtml(await example()));
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['fr', 'ltr']);
  expect(['header', 'nav', 'main', 'footer'].map((tag) => document.querySelectorAll(`body > ${tag}`).length)).toEqual([
    1, 1, 1, 1,
  ]);
  expect(document.body.firstElementChild?.getAttribute('href')).toBe('#content');
  const depths = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(({ localName }) => Number(localName.slice(1)));
  expect(depths[0]).toBe(1);
  expect(depths.filter((depth, at) => at > 0 && depth > (depths[at - 1] ?? 0) + 1)).toEqual([]);
  const tables = [...document.querySelectorAll('table')];
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter((table) => !table.caption?.textContent || table.querySelector('th:not([scope])'))).toEqual([]);
  expect(document.querySelectorAll('svg[role="img"] > desc').length).toBe(2);
});

test('a document from right to left mirrors its figures', async () => {
  const request = await outlineRequests('en-XR');
  const outline = buildOutline(request(await loadExample('lindenhafen', 'en')));
  const document = parse(renderHtml(outline));
  const figure = outline.chapters[0]?.blocks.find((block) => block.kind === 'figure');
  const first = figure?.kind === 'figure' ? figure.drawing.shapes.find((shape) => shape.kind === 'text') : undefined;
  const x = Number(document.querySelector('figure svg text tspan')?.getAttribute('x'));
  expect(document.documentElement.dir).toBe('rtl');
  expect(first?.kind === 'text' && figure?.kind === 'figure' && figure.drawing.width - first.x).toBeCloseTo(x, 1);
});
