import { fail, ok, type Result } from '../result.ts';
import { jsonErrorOffset } from './json-syntax.ts';
import { excerptOf, type Json } from './json-value.ts';
import { maximumDepth, maximumFileSize, type OpenError } from './open-error.ts';

/** Parses a text that may be anything. Size and depth are looked at first, so that no text can exhaust the stack. */
export function parseJson(source: string): Result<Json, OpenError> {
  if (source.length > maximumFileSize) return fail({ type: 'too-large', limit: maximumFileSize });
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.trim() === '') return fail({ type: 'empty' });
  if (isDeeperThan(text, maximumDepth)) return fail({ type: 'too-deep', limit: maximumDepth });
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(positionOfMistake(text));
  }
}

function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) at = endOfText(text, at);
    else if (unit === 0x5b || unit === 0x7b) depth += 1;
    else if (unit === 0x5d || unit === 0x7d) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** Position of the quotation mark that ends the text which starts at `start`. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c) at += 1;
    else if (unit === 0x22) return at;
  }
  return text.length;
}

function positionOfMistake(text: string): OpenError {
  const offset = jsonErrorOffset(text);
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return {
    type: 'not-json',
    line,
    column: offset - lineStart + 1,
    excerpt:
      offset >= text.trimEnd().length ? '' : excerptOf(text.slice(Math.max(lineStart, offset - 20), offset + 40), 60),
  };
}
