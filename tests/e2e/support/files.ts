import type { Page } from 'playwright-core';
import { named, tabTo } from './keyboard.ts';

/** Opens a file through the button of the start page, as a person with a keyboard does. */
export async function chooseFile(page: Page, file: { name: string; bytes: Uint8Array }): Promise<void> {
  // Asked for early: the browser takes a moment before it hands dialogs over instead of showing them.
  const asking = page.waitForEvent('filechooser');
  await tabTo(page, named(page, 'button', 'Choose a file'));
  await page.keyboard.press('Enter');
  const chooser = await asking;
  await chooser.setFiles({ name: file.name, mimeType: '', buffer: Buffer.from(file.bytes) });
}
