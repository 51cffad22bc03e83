const loneSurrogate = /\p{Surrogate}/gu;

/** The text with every half of a surrogate pair replaced by U+FFFD; the same text when there is none. */
export function wellFormedText(text: string): string {
  return text.replace(loneSurrogate, '\uFFFD');
}

/** The first `length` UTF-16 units and the rest, without cutting a surrogate pair. */
export function cutText(text: string, length: number): readonly [string, string] {
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(length - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(length));
  const end = splitsPair ? length - 1 : length;
  return [text.slice(0, end), text.slice(end)];
}
