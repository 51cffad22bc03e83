import { readableSigns } from '#core/words/plain-signs.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in elements and quoted attributes; characters that HTML cannot hold (controls, lone surrogates) become U+FFFD. */
export function escapeHtml(text: string): string {
  const shown = readableSigns(text).replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
  return shown.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** A value for an `id` attribute or a fragment: letters, digits, hyphen and underscore only. */
export function anchorId(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_-]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}`);
}
