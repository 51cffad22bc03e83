/** Opening and closing quotation marks; the French ones keep a no-break space inside. */
const marks: Readonly<Record<string, readonly [open: string, close: string]>> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
};

/**
 * A copy of data with every pair of straight quotes in its texts as those of a language (BCP 47, without place); other languages keep theirs,
 * and so does a lone one, which may stand for inches.
 */
export function withTypographicQuotes<T>(value: T, language: string): T {
  const [open, close] = marks[language] ?? [];
  return open === undefined ? value : replaceIn(value, (text) => text.replace(/"([^"]*)"/gu, `${open}$1${close}`));
}

function replaceIn<T>(value: T, replace: (text: string) => string): T;
function replaceIn(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return value.includes('"') ? replace(value) : value;
  if (Array.isArray(value)) return value.map((part: unknown) => replaceIn(part, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replaceIn(part, replace)]));
}
