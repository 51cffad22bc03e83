import { describe, expect, test } from 'vitest';
import { type ByteSource, sourceOfBytes } from '#documents/zip/byte-source.ts';
import { checksumOf } from '#documents/zip/checksum.ts';
import { isZip, listZip } from '#documents/zip/list-zip.ts';
import { readZipEntry } from '#documents/zip/read-zip-entry.ts';
import { maximumEntries, maximumEntrySize, maximumUnpacked } from '#documents/zip/zip-limits.ts';
import { archiveOf, tampered } from '../../../support/zip-files.ts';

async function listed(bytes: Uint8Array) {
  const listing = await listZip(sourceOfBytes(bytes));
  if (!listing.ok) throw new Error(`The archive is ${listing.error.type}`);
  return listing.value;
}

/** The outcome of every entry: its text, or why there is none. */
async function unpacked(bytes: Uint8Array): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of (await listed(bytes)).entries) {
    const outcome = await readZipEntry(sourceOfBytes(bytes), entry);
    found[entry.path] = outcome.ok ? new TextDecoder().decode(outcome.value) : `! ${outcome.error.type}`;
  }
  return found;
}

const two = { 'a.json': '{"a": 1}', 'b/c.json': 'x'.repeat(700_000) };
const encryptedFlag = [{ at: 8, value: 1, bytes: 2 }] as const;

describe('an archive', () => {
  test('gives its files, packed or stored, however large', async () => {
    for (const level of [0, 6] as const) expect(await unpacked(archiveOf(two, { level }))).toEqual(two);
  });

  test('is known by its first bytes, an empty one too', () => {
    expect(isZip(archiveOf(two))).toBe(true);
    expect(isZip(archiveOf({}))).toBe(true);
    expect(isZip(new TextEncoder().encode('PKwords'))).toBe(false);
    expect(isZip(new Uint8Array())).toBe(false);
  });

  test('leaves out what is no plan by its name, tells it, and follows no archive inside', async () => {
    const bytes = archiveOf({
      'plan.json': '1',
      'REPORT.PDF': '2',
      'notes.docx': '3',
      'inner.zip': archiveOf(two),
      '__MACOSX/._plan.json': '4',
      'a/.hidden.json': '5',
      'folder/': '',
    });
    const { entries, leftOut, isDocument } = await listed(bytes);
    expect(entries.map(({ path }) => path)).toEqual(['plan.json', 'REPORT.PDF']);
    expect(leftOut).toEqual(['notes.docx', 'inner.zip', '__MACOSX/._plan.json', 'a/.hidden.json']);
    expect(isDocument).toBe(false);
  });

  test('of an office program is told apart from a folder of plans', async () => {
    expect((await listed(archiveOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '' }))).isDocument).toBe(true);
  });

  test('names its files without steps up, drives and invisible characters', async () => {
    const bytes = archiveOf({
      '../../etc/a.json': '1',
      'C:\\work\\b.json': '2',
      '/top/c.json': '3',
      'd\u202egpj.json': '4',
    });
    expect(Object.keys(await unpacked(bytes))).toEqual(['etc/a.json', 'work/b.json', 'top/c.json', 'dgpj.json']);
  });

  test('behind a program that unpacks it is found', async () => {
    const bytes = new Uint8Array([...new TextEncoder().encode('#!program\n'), ...archiveOf({ 'a.json': '1' })]);
    expect(await unpacked(bytes)).toEqual({ 'a.json': '1' });
  });

  test('is never read as a whole', async () => {
    const bytes = archiveOf({ 'a.json': '{"a": 1}', 'b.json': 'y'.repeat(3_000_000) }, { level: 0 });
    let read = 0;
    const source: ByteSource = {
      size: bytes.length,
      read: async (from, to) => {
        read += to - from;
        return bytes.subarray(from, to);
      },
    };
    const listing = await listZip(source);
    const [first] = listing.ok ? listing.value.entries : [];
    if (first) await readZipEntry(source, first);
    expect(first?.path).toBe('a.json');
    expect(read).toBeLessThan(100_000);
  });
});

describe('times', () => {
  test('of the packer’s clock have no zone', async () => {
    expect((await listed(archiveOf({ 'a.json': '1' }))).entries[0]?.modified).toBe('2026-03-01T12:00:00');
  });

  test('that cannot be are none', async () => {
    const bytes = tampered(archiveOf({ 'a.json': '1' }), 0, { inList: [{ at: 14, value: 0, bytes: 2 }] });
    expect((await listed(bytes)).entries[0]?.modified).toBe('');
  });

  test('in universal time go before', async () => {
    const { zipSync } = await import('fflate');
    const seconds = Date.UTC(2026, 4, 6, 7, 8, 9) / 1000;
    const field = new Uint8Array(5);
    field[0] = 1;
    new DataView(field.buffer).setInt32(1, seconds, true);
    const bytes = zipSync({ 'a.json': [new Uint8Array([49]), { extra: { 21589: field } }] });
    expect((await listed(bytes)).entries[0]?.modified).toBe('2026-05-06T07:08:09.000Z');
  });
});

describe('a hostile archive', () => {
  const damaged = { ok: false, error: { type: 'damaged' } };

  test('cut off or without a list is damaged', async () => {
    const bytes = archiveOf(two);
    for (const length of [0, 4, 21, bytes.length - 30])
      expect(await listZip(sourceOfBytes(bytes.subarray(0, length)))).toEqual(damaged);
  });

  test('whose list says more entries than it has is damaged', async () => {
    const bytes = archiveOf(two);
    bytes[bytes.length - 12] = 9;
    expect(await listZip(sourceOfBytes(bytes))).toEqual(damaged);
  });

  test('with too many entries is not listed', async () => {
    const bytes = archiveOf({});
    new DataView(bytes.buffer).setUint16(10, maximumEntries + 1, true);
    expect(await listZip(sourceOfBytes(bytes))).toEqual({
      ok: false,
      error: { type: 'too-many', limit: maximumEntries },
    });
  });

  test('of more bytes in all than are unpacked is refused by what it states', async () => {
    const files = Object.fromEntries(Array.from({ length: 18 }, (_, at) => [`${at}.json`, '1']));
    let bytes = archiveOf(files);
    for (let at = 0; at < 18; at += 1)
      bytes = tampered(bytes, at, { inList: [{ at: 24, value: maximumEntrySize, bytes: 4 }] });
    expect(await listZip(sourceOfBytes(bytes))).toEqual({
      ok: false,
      error: { type: 'too-much', limit: maximumUnpacked },
    });
  });

  test('that unpacks to more than it states stops there, and its other files are read', async () => {
    const bomb = archiveOf({ 'bomb.json': new Uint8Array(80_000_000), 'good.json': '1' });
    const bytes = tampered(bomb, 0, { inList: [{ at: 24, value: 1000, bytes: 4 }] });
    expect(await unpacked(bytes)).toEqual({ 'bomb.json': '! entry-damaged', 'good.json': '1' });
  });

  test('with a file that is too large alone keeps the others', async () => {
    const bytes = archiveOf({ 'bomb.json': new Uint8Array(maximumEntrySize + 1), 'good.json': '1' });
    expect(await unpacked(bytes)).toEqual({ 'bomb.json': '! too-large', 'good.json': '1' });
  });

  test('with a password says so', async () => {
    const bytes = tampered(archiveOf(two), 0, { inList: encryptedFlag });
    expect(await unpacked(bytes)).toEqual({ 'a.json': '! entry-encrypted', 'b/c.json': two['b/c.json'] });
  });

  test.each([
    ['packed in an unknown way', { inList: [{ at: 10, value: 93, bytes: 2 }] }, '! unknown-method'],
    ['with another checksum', { inList: [{ at: 16, value: 7, bytes: 4 }] }, '! entry-damaged'],
    ['beyond the end', { inList: [{ at: 42, value: 0x7fffffff, bytes: 4 }] }, '! entry-damaged'],
    ['without a header', { inHeader: [{ at: 0, value: 0, bytes: 4 }] }, '! entry-damaged'],
    ['longer than the archive', { inList: [{ at: 20, value: 50_000_000, bytes: 4 }] }, '! entry-damaged'],
  ] as const)('with a file %s keeps the others', async (_, fields, outcome) => {
    expect(await unpacked(tampered(archiveOf(two), 0, fields))).toEqual({ ...two, 'a.json': outcome });
  });
});

test('the checksum is that of the standard', () => {
  expect(checksumOf(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('a list that is longer than it says', () => {
  const longer = { ok: false, error: { type: 'more-than-listed' } };

  test('is refused, for what stands behind its count would be lost in silence', async () => {
    const bytes = archiveOf(two);
    const end = bytes.length - 22;
    for (const at of [8, 10]) new DataView(bytes.buffer).setUint16(end + at, 1, true);
    expect(await listZip(sourceOfBytes(bytes))).toEqual(longer);
  });

  test('is refused where a count of 16 bits began anew', async () => {
    const files = Object.fromEntries(Array.from({ length: 65_536 + 2 }, (_, at) => [`${at}.txt`, '']));
    expect(await listZip(sourceOfBytes(archiveOf(files, { level: 0 })))).toEqual(longer);
  });
});
