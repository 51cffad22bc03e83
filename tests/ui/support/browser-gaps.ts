/** What jsdom lacks of a browser and screens use; each does the least that a test can see. */
export function fillBrowserGaps(): void {
  openIn('wide window');
  window.scrollTo = () => undefined;
  globalThis.reportError = (problem) =>
    queueMicrotask(() => {
      throw problem;
    });
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.CSS ??= { escape: (text: string) => text.replace(/[^\w-]/g, String.raw`\$&`) } as never; // ids of tests are plain
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** How wide the window of the next screens is; every test begins in a wide one. */
export function openIn(width: 'wide window' | 'narrow window'): void {
  window.matchMedia = (media) =>
    ({
      matches: width === 'narrow window',
      media,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as never; // nobody asks a list for more
}
