// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { downloadFile, fileNameFor, readFileBytes, textOfBytes } from '#storage/files.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A file as the browser gives it; jsdom's own cannot be read as bytes. */
function fileOf(size: number, read: () => Promise<ArrayBuffer>): File {
  return { name: 'plan.json', size, arrayBuffer: read } as unknown as File;
}

describe('reading', () => {
  test('gives the bytes, up to the limit', async () => {
    const bytes = new Uint8Array([123, 125]);
    expect(
      await readFileBytes(
        fileOf(10, async () => bytes.buffer),
        10,
      ),
    ).toEqual({ ok: true, value: bytes });
  });

  test('does not even read a file above the limit', async () => {
    const read = vi.fn<() => Promise<ArrayBuffer>>();
    expect(await readFileBytes(fileOf(11, read), 10)).toEqual({
      ok: false,
      error: { type: 'too-large', name: 'plan.json', size: 11, maximum: 10 },
    });
    expect(read).not.toHaveBeenCalled();
  });

  test('says when a file is gone', async () => {
    const gone = fileOf(2, () => Promise.reject(new DOMException('gone', 'NotFoundError')));
    expect(await readFileBytes(gone, 10)).toEqual({ ok: false, error: { type: 'unreadable', name: 'plan.json' } });
  });
});

test.each([
  ['UTF-8', [0x7b, 0xc3, 0xa9], '{é'],
  ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x7b], '{'],
  ['UTF-16, little end first', [0xff, 0xfe, 0x7b, 0, 0xe9, 0], '{é'],
  ['UTF-16, big end first', [0xfe, 0xff, 0, 0x7b, 0, 0xe9], '{é'],
  ['no text', [0x7b, 0xff], '{\uFFFD'],
  ['nothing', [], ''],
])('text of %s', (_, bytes, text) => {
  expect(textOfBytes(new Uint8Array(bytes))).toBe(text);
});

test.each([
  ['Arriving in Lindenhafen 2027', 'Arriving in Lindenhafen 2027.pdf'],
  ['Ζωή/Život: «Été»?', 'Ζωή Život «Été».pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['  a\n\tb\u0000\u202Ec  ', 'a b c.pdf'],
  ['con', 'plan.pdf'],
  ['...', 'plan.pdf'],
  ['', 'plan.pdf'],
  ['ends.. ', 'ends.pdf'],
  ['😀'.repeat(90), `${'😀'.repeat(80)}.pdf`],
  ['half \uD83D', 'half.pdf'],
])('the file of %j is named %j', (title, name) => {
  expect(fileNameFor(title, 'plan', 'pdf')).toBe(name);
});

test('a download gets its name and its bytes, and gives the memory back', async () => {
  vi.useFakeTimers();
  const given: Blob[] = [];
  const clicked: { name: string; address: string }[] = [];
  const revoke = vi.fn();
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${given.push(blob)}`, revokeObjectURL: revoke });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push({ name: this.download, address: this.href });
  });
  downloadFile('plan.json', '{}', 'application/json');
  expect(clicked).toEqual([{ name: 'plan.json', address: 'blob:1' }]);
  expect([given[0]?.size, given[0]?.type]).toEqual([2, 'application/json']);
  vi.runAllTimers();
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:1');
});
