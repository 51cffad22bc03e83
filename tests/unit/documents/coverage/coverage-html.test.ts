// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { buildCoverageOutline } from '#documents/coverage/build-coverage-outline.ts';
import { renderHtml } from '#documents/html/render-html.ts';
import { city, region } from '../../core/coverage/small-collection.ts';
import { textsOf } from '../outline-request.ts';
import { reportOn } from '../small-report.ts';

test.each(['en', 'fr', 'en-XR'] as const)(
  'has every text of the outline, unique ids and mirrored figures (%s)',
  async (language) => {
    const outline = buildCoverageOutline(await reportOn(undefined, {}, language));
    const document = new DOMParser().parseFromString(renderHtml(outline), 'text/html');
    const shown = document.body.textContent ?? '';
    expect(textsOf(outline).filter((text) => !shown.includes(text))).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.documentElement.dir).toBe(language === 'en-XR' ? 'rtl' : 'ltr');
    const tones = [...document.querySelectorAll('svg[role="img"] rect')].map((box) => box.getAttribute('class') ?? '');
    expect(tones.some((tone) => tone.includes('fill-depth-6'))).toBe(true);
    expect([...document.querySelectorAll('style')].map((style) => style.textContent).join('')).toContain(
      '.fill-depth-6{',
    );
  },
);

test('what a plan contains never becomes markup', async () => {
  const title = '</td><script>alert(1)</script>';
  const evil = { ...city, profile: { ...city.profile, title, region: '<img src=x onerror=alert(1)>' } };
  const page = renderHtml(buildCoverageOutline(await reportOn([evil, region], { collection: title })));
  const document = new DOMParser().parseFromString(page, 'text/html');
  expect(document.querySelectorAll('script, img').length).toBe(0);
  expect(document.querySelector('h1')?.textContent).toBe(title);
});
