import { readableSigns } from '#core/words/plain-signs.ts';

type TextInput = HTMLInputElement | HTMLTextAreaElement;

/**
 * Pasted text comes in with bullets of word processors and wrongly decoded quotes as what they stand for, where its author sees it and
 * can take it back; text without such signs is left to the browser. Gives the way to stop.
 */
export function cleanPastes(page: Document): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const input = event.target;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const clean = readableSigns(text);
    if (clean === text || event.defaultPrevented || !isTextInput(input) || input.readOnly || input.disabled) return;
    event.preventDefault();
    insert(page, input, clean);
  };
  page.addEventListener('paste', onPaste);
  return () => page.removeEventListener('paste', onPaste);
}

function isTextInput(target: EventTarget | null): target is TextInput {
  if (target instanceof HTMLTextAreaElement) return true;
  // Inputs of other kinds have no selection.
  return target instanceof HTMLInputElement && target.selectionStart !== null;
}

function insert(page: Document, input: TextInput, text: string): void {
  // The only way that leaves undo to the browser; old, but in all of them.
  if (typeof page.execCommand === 'function' && page.execCommand('insertText', false, text)) return;
  const oneLine = input instanceof HTMLInputElement ? text.replaceAll(/[\r\n]+/gu, '') : text;
  const { selectionStart, selectionEnd, value, maxLength } = input;
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  const room = maxLength < 0 ? oneLine.length : maxLength - (value.length - (end - start));
  input.setRangeText(oneLine.slice(0, Math.max(room, 0)), start, end, 'end');
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
