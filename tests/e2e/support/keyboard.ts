import type { Locator, Page } from 'playwright-core';

type Role = Parameters<Page['getByRole']>[0];

/** More stops than any page has: who presses Tab this often is lost. */
const stopLimit = 400;

/** What has a role and exactly this name, as a screen reader would say it. */
export function named(page: Page, role: Role, name: string): Locator {
  return page.getByRole(role, { name, exact: true });
}

/** Presses Tab or Shift+Tab, as a person who sees the page would, until one of these elements has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let stop = 0; stop < stopLimit; stop += 1) {
    const way = await wayTo(target);
    if (way === 'here') return;
    await page.keyboard.press(way);
  }
  throw new Error(`${String(target)} is not reached by Tab; the focus is on ${await focusedElement(page)}`);
}

/** Which key leads nearer to the first of these elements. */
function wayTo(target: Locator): Promise<'here' | 'Tab' | 'Shift+Tab'> {
  return target.evaluateAll((elements) => {
    const focused = document.activeElement;
    const [first] = elements;
    if (focused && elements.includes(focused as HTMLElement)) return 'here';
    const isBefore = focused && first ? focused.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_PRECEDING : 0;
    return isBefore && !first?.contains(focused) ? 'Shift+Tab' : 'Tab';
  });
}

/** Waits until the product itself has led the keyboard here. */
export async function focusOn(page: Page, target: Locator): Promise<void> {
  await target.and(page.locator(':focus')).waitFor();
}

function focusedElement(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300) ?? 'nothing');
}

/** Goes to a button and presses it with Enter. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, named(page, 'button', name));
  await page.keyboard.press('Enter');
}

/** Goes to a link and follows it. */
export async function followLink(page: Page, name: string): Promise<void> {
  await tabTo(page, named(page, 'link', name));
  await page.keyboard.press('Enter');
}

/** Goes to a text input by its label and replaces what stands there. */
export async function fillIn(page: Page, label: string, text: string): Promise<void> {
  // An input that offers suggestions is a combobox to a screen reader.
  await tabTo(page, named(page, 'textbox', label).or(page.locator('input').and(named(page, 'combobox', label))));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Goes to a list of choices by its label and moves with the arrow keys to an option. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.locator('select').and(named(page, 'combobox', label));
  await tabTo(page, list);
  const steps = await list.evaluate((select: HTMLSelectElement, wanted) => {
    const options = [...select.options].map(({ label: words }) => words);
    const place = options.indexOf(wanted);
    if (place < 0) throw new Error(`${wanted} is none of ${options.join(', ')}`);
    return place - select.selectedIndex;
  }, option);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** Goes to a box and ticks or unticks it with the space bar. */
export async function tick(page: Page, label: string): Promise<void> {
  await tabTo(page, named(page, 'checkbox', label));
  await page.keyboard.press('Space');
}

/** Goes to a group of radio buttons, which is one stop, and moves with the arrow keys to one of them. */
export async function pick(page: Page, label: string | RegExp): Promise<void> {
  const wanted = page.getByRole('radio', { name: label });
  const group = await wanted.getAttribute('name');
  await tabTo(page, page.locator(`input[type="radio"][name="${group}"]`));
  for (let step = 0; step < stopLimit && !(await wanted.isChecked()); step += 1) await page.keyboard.press('ArrowDown');
}
