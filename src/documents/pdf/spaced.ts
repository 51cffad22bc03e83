/** The end of a value keeps a space: extracted text must not join it to the next one. */
export function spaced(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === lines.length - 1 && !line.endsWith(' ') ? `${line} ` : line));
}
