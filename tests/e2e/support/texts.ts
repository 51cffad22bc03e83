import type { Page } from 'playwright-core';

/** Every text that a person sees or hears on the page as it is now, each once; options of lists (countries, currencies) and what is in no language apart. */
export async function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement && !parentElement.closest('script, style, noscript, [hidden], [translate="no"], option'))
        found.add(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'])
      for (const element of document.querySelectorAll(`[${name}]`)) found.add(element.getAttribute(name) ?? '');
    found.add(document.title);
    return [...found].map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  });
}

/** All texts in a value of JSON, joined, to look others up in. */
export function wordsIn(value: unknown): string {
  const words: string[] = [];
  const collect = (part: unknown) => {
    if (typeof part === 'string') words.push(part.replace(/\s+/g, ' '));
    else if (typeof part === 'object' && part !== null) Object.values(part).forEach(collect);
  };
  collect(value);
  return words.join('\n');
}

/** What a text is put together from: titles, names and sentences between marks, numbers and amounts. */
export function piecesOf(text: string): string[] {
  return text
    .replace(/\b[A-Z]{3}\s?\d[\d,.\s]*/g, ' ')
    .split(/[:;·•“”"«»()…/]| and | et |, |\. |^\d+(?:\.\d+)*\.? /)
    .map((piece) => piece.trim().replace(/[.,]$/, ''))
    .filter((piece) => /\p{L}{2}/u.test(piece));
}
