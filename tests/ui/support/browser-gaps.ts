import { configure } from '@testing-library/react';

// What is waited for may take seconds on a machine that does more than test.
configure({ asyncUtilTimeout: 5_000 });

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

/** How wide the window is from now on, for screens that stand too; every test begins in a wide one. */
export function openIn(width: 'wide window' | 'narrow window'): void {
  isNarrow = width === 'narrow window';
  window.matchMedia = listOfMedia;
  mediaChanges.dispatchEvent(new Event('change'));
}

let isNarrow = false;
const mediaChanges = new EventTarget();

function listOfMedia(media: string): MediaQueryList {
  return {
    get matches() {
      return isNarrow;
    },
    media,
    addEventListener: mediaChanges.addEventListener.bind(mediaChanges),
    removeEventListener: mediaChanges.removeEventListener.bind(mediaChanges),
  } as never; // nobody asks a list for more
}
