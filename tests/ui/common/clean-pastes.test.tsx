// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanPastes } from '#ui/common/clean-pastes.ts';

let stop = () => {};

beforeEach(() => {
  stop = cleanPastes(document);
});

afterEach(() => {
  stop();
  cleanup();
});

function Field({ lines, readOnly = false, longest }: { lines: boolean; readOnly?: boolean; longest?: number }) {
  const [text, setText] = useState('before after');
  const props = {
    'aria-label': 'Text',
    value: text,
    readOnly,
    ...(longest === undefined ? {} : { maxLength: longest }),
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
  };
  return (
    <>
      {lines ? <textarea {...props} /> : <input {...props} />}
      <output>{text}</output>
    </>
  );
}

/** Pastes between the two words of the field; what its form then holds, and whether the browser is left to paste by itself. */
function paste(text: string, props: Parameters<typeof Field>[0]): readonly [string | null, boolean] {
  render(<Field {...props} />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
  field.setSelectionRange(7, 7);
  const isLeft = fireEvent.paste(field, { clipboardData: { getData: () => text } });
  return [screen.getByRole('status').textContent, isLeft];
}

describe('pasted text', () => {
  test('comes in with bullets and quotes as what they stand for, where the cursor is', () => {
    expect(paste('\uf0b7 one\n\uf0b7 the council\u0092s ', { lines: true })).toEqual([
      'before • one\n• the council’s after',
      false,
    ]);
  });

  test('on one line, and no longer than the field', () => {
    expect(paste('\u0093one\n two\u0094', { lines: false, longest: 20 })).toEqual(['before “one twoafter', false]);
  });

  test('without such signs is left to the browser, as is what no field takes', () => {
    expect(paste('plain • “text” \u0002', { lines: true })).toEqual(['before after', true]);
  });

  test('is kept out of a field that can only be read', () => {
    expect(paste('\uf0b7', { lines: true, readOnly: true })).toEqual(['before after', true]);
  });
});
