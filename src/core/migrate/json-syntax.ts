const whitespace = /[ \t\n\r]*/y;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

type Expected = 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'colon' | 'comma-or-end';

/** Where the first mistake of a text that is not JSON stands, in UTF-16 units from 0; its length when the text just ends too early. */
export function jsonErrorOffset(text: string): number {
  const open: ('[' | '{')[] = [];
  let state: State = { at: 0, expected: 'value' };
  for (;;) {
    const at = endOf(whitespace, text, state.at);
    const step = nextStep(text, at, state.expected, open.at(-1));
    if (step === 'error') return at;
    const next =
      step === 'text' || step === 'scalar'
        ? afterWord(text, at, step, state.expected)
        : afterSign(text, at, step, open);
    if (typeof next === 'number') return next;
    state = next;
  }
}

type State = { readonly at: number; readonly expected: Expected };

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function afterSign(text: string, at: number, step: 'open' | 'close' | 'mark', open: ('[' | '{')[]): State {
  const sign = text.charAt(at);
  if (step === 'close') {
    open.pop();
    return { at: at + 1, expected: 'comma-or-end' };
  }
  if (step === 'mark') return { at: at + 1, expected: sign === ':' || open.at(-1) === '[' ? 'value' : 'name' };
  open.push(sign === '[' ? '[' : '{');
  return { at: at + 1, expected: sign === '[' ? 'value-or-end' : 'name-or-end' };
}

function afterWord(text: string, at: number, step: 'text' | 'scalar', expected: Expected): State | number {
  const word =
    step === 'text' ? readQuoted(text, at) : { end: endOf(scalar, text, at), isWhole: endOf(scalar, text, at) > at };
  if (!word.isWhole) return word.end;
  return { at: word.end, expected: expected === 'name' || expected === 'name-or-end' ? 'colon' : 'comma-or-end' };
}

/** By hand: a pattern for all of a long text exhausts the stack. */
function readQuoted(text: string, start: number): { readonly end: number; readonly isWhole: boolean } {
  let at = start + 1;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return { end: at + 1, isWhole: true };
    if (unit < 0x20) break;
    const next = unit === 0x5c ? endOf(escapeSequence, text, at) : at + 1;
    if (next === at) break;
    at = next;
  }
  return { end: at, isWhole: false };
}

type Step = 'open' | 'close' | 'mark' | 'text' | 'scalar' | 'error';

function nextStep(text: string, at: number, expected: Expected, within: '[' | '{' | undefined): Step {
  const character = text.charAt(at);
  if (character === '') return 'error';
  if (character === ']' || character === '}') {
    const fits =
      within === (character === ']' ? '[' : '{') && expected !== 'value' && expected !== 'name' && expected !== 'colon';
    return fits ? 'close' : 'error';
  }
  if (expected === 'colon') return character === ':' ? 'mark' : 'error';
  if (expected === 'comma-or-end') return character === ',' && within !== undefined ? 'mark' : 'error';
  if (character === '"') return 'text';
  if (expected === 'name' || expected === 'name-or-end') return 'error';
  return character === '[' || character === '{' ? 'open' : 'scalar';
}
