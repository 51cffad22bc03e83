/** A web or mail address within a text: from `start` up to `end`, and the URI that it leads to, in ASCII. */
export type Address = { readonly start: number; readonly end: number; readonly uri: string };

/** Bounded everywhere, so that no text makes it slow; neither control characters nor half surrogates are in an address. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[\p{L}\p{N}][^\s<>"«»“”„\p{Cc}\p{Cs}]{0,2000}|[A-Za-z0-9._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

const MAY_HOLD_ONE = /:\/\/|www\.|@/i;
const CLOSING_SIGNS = /[.,;:!?'’‘*_~…]$/u;
const IN_WORD = /[\p{L}\p{N}@._%+-]$/u;

/** The addresses in a text, as people type them: only web pages (http, https) and mail, never another scheme. */
export function addressesIn(text: string): readonly Address[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  const found: Address[] = [];
  for (const { 0: match, index } of text.matchAll(ADDRESS)) {
    if (IN_WORD.test(text.slice(Math.max(0, index - 2), index))) continue;
    const words = withoutClosing(match);
    const uri = uriOf(words);
    if (uri !== null) found.push({ start: index, end: index + words.length, uri });
  }
  return found;
}

/** Signs that end a sentence, and brackets that were opened before the address, are no part of it. */
function withoutClosing(match: string): string {
  let words = match;
  while (CLOSING_SIGNS.test(words) || endsUnopened(words, '(', ')') || endsUnopened(words, '[', ']'))
    words = words.slice(0, -1);
  return words;
}

function endsUnopened(words: string, open: string, close: string): boolean {
  return words.endsWith(close) && words.split(close).length > words.split(open).length;
}

function uriOf(words: string): string | null {
  const scheme = /^https?:\/\//i.exec(words)?.[0].toLowerCase();
  if (scheme === undefined && !/^www\./i.test(words)) return `mailto:${encoded(words)}`;
  const rest = scheme === undefined ? words : words.slice(scheme.length);
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  // A name before the host would hide where the link leads.
  if (host.includes('@') || (scheme === undefined && !/^www\.[^.]+\.[^.]/i.test(host))) return null;
  return `${scheme ?? 'https://'}${encoded(rest)}`;
}

/** What was encoded before stays as it is. */
function encoded(words: string): string {
  return encodeURI(words).replace(/%25([0-9a-f]{2})/gi, '%$1');
}
