import { expect } from 'vitest';
import type { Engine } from './engine.ts';

/** Elements by what a person reads: text, or the name that assistive technology says. `of` is a CSS selector. */
export type Wanted = { readonly of: string; readonly text: RegExp };

/** A selector of the first visible element that is wanted, once it is there. */
export async function found(engine: Engine, { of, text }: Wanted): Promise<string> {
  const look = `(() => {
    const wanted = new RegExp(${JSON.stringify(text.source)}, ${JSON.stringify(text.flags)});
    const nameOf = (element) => element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    const element = [...document.querySelectorAll(${JSON.stringify(of)})].find(
      (one) => one.getClientRects().length > 0 && wanted.test(nameOf(one).replace(/\\s+/g, ' ').trim()));
    if (!element) return null;
    element.scrollIntoView({ block: 'center' });
    element.dataset.wanted ??= String(document.querySelectorAll('[data-wanted]').length);
    return element.dataset.wanted;
  })()`;
  let mark: unknown = null;
  await expect
    .poll(
      async () => {
        mark = await engine.read(look);
        return mark;
      },
      { timeout: 20_000, message: `${of} ${text}` },
    )
    .not.toBeNull();
  return `[data-wanted="${mark}"]`;
}

/** Presses the first visible element that is wanted. */
export async function pressNamed(engine: Engine, of: string, text: RegExp): Promise<void> {
  await engine.press(await found(engine, { of, text }));
}

/** Waits until an expression in the page is true. */
export async function holds(engine: Engine, expression: string): Promise<void> {
  await expect.poll(() => engine.read(expression), { timeout: 20_000, message: expression }).toBe(true);
}
