import type { Page } from 'playwright-core';

export type GivenFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A JSON file; what is not text yet is written as JSON. */
export function jsonFile(content: unknown, name = 'plan.json'): GivenFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

export function pdfFile(bytes: Uint8Array, name = 'plan.pdf'): GivenFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

/** Chooses a file on home as a person does: button, then the browser's own window. */
export async function chooseFile(page: Page, file: GivenFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /^Choose (a|another) file$/ }).click(),
  ]);
  await chooser.setFiles({ ...file });
}

/** Lets a file fall on the page. */
export async function dropFile(page: Page, file: GivenFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    async ({ name, mimeType, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const held = new DataTransfer();
      held.items.add(new File([bytes], name, { type: mimeType }));
      return held;
    },
    { name: file.name, mimeType: file.mimeType, base64: file.buffer.toString('base64') },
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer });
}

/** Everything that the device holds of plans, record for record. */
export async function storedRecords(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open('integration-programme-planner');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names);
          const found: Record<string, unknown[]> = {};
          for (const name of names) {
            const request = transaction.objectStore(name).getAll();
            request.onsuccess = () => {
              found[name] = request.result;
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
  );
}
