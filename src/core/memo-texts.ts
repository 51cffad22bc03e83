const mostTexts = 4096;

/**
 * Remembers what was computed from texts that come again and again, such as names and codes; nothing of a text itself is kept for good:
 * beyond some thousand it begins anew.
 */
export function perText(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, value);
    return value;
  };
}
