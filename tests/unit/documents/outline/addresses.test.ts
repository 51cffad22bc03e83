import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressesIn } from '#documents/outline/addresses.ts';

const found = (text: string) => addressesIn(text).map(({ start, end, uri }) => [text.slice(start, end), uri]);

test.each([
  ['See https://example.org/a?b=c&d#e.', [['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e']]],
  ['(HTTP://Example.org/x_(y)), then', [['HTTP://Example.org/x_(y)', 'http://Example.org/x_(y)']]],
  ['www.example.org; www.x', [['www.example.org', 'https://www.example.org']]],
  ['Write to a.b+c@mail.example.org!', [['a.b+c@mail.example.org', 'mailto:a.b+c@mail.example.org']]],
  ['https://exämple.org/straße%20x', [['https://exämple.org/straße%20x', 'https://ex%C3%A4mple.org/stra%C3%9Fe%20x']]],
  [
    '« https://example.org » and “www.example.org/”',
    [
      ['https://example.org', 'https://example.org'],
      ['www.example.org/', 'https://www.example.org/'],
    ],
  ],
])('finds the addresses in %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x file:///etc/passwd ftp://example.org',
  'https://bank.example@evil.example/',
  'xhttps://example.org',
  'https:// www. @home a@b 5@ 10:30',
  'https://\u0007 http://\ud800',
])('finds none in %j', (text) => {
  expect(found(text)).toEqual([]);
});

test('whatever the text, addresses are in order, apart, in ASCII, of three schemes, and found quickly', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('https://', 'www.', '@', 'a.b', 'é', '/', '%', '(', ')', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      let done = 0;
      for (const { start, end, uri } of addressesIn(pieces.join(''))) {
        expect(start).toBeGreaterThanOrEqual(done);
        expect(end).toBeGreaterThan(start);
        expect(uri).toMatch(/^(https?:\/\/|mailto:)[\x21-\x7e]+$/);
        done = end;
      }
    }),
  );
  for (const text of [
    'a@'.repeat(50_000),
    'https://a'.repeat(20_000),
    `${'a.'.repeat(100_000)}@`,
    `${'x'.repeat(200_000)}@`,
  ])
    expect(addressesIn(text).length).toBeLessThan(20_001);
});
