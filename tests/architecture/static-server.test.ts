import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveLocally } from '../../tools/support/static-server.mjs';

const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
let port = 0;
let folder = '';
let close = (): void => undefined;

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'served-'));
  folder = join(parent, 'site');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  writeFileSync(join(parent, 'site-neighbour.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'app-1.js'), 'export const a = 1;'.repeat(100));
  writeFileSync(join(folder, 'icon.svg'), '<svg/>');
  const server = await serveLocally(folder, 0);
  if (server === null) throw new Error('no port');
  ({ port, close } = server);
});

afterAll(() => close());

/** Raw request: fetch would tidy the path before sending it. */
function get(path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += String(chunk);
        });
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      });
      sent.on('error', reject).end();
    },
  );
}

/** Bytes as they are, until the server closes the connection. */
function sendRaw(text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
  });
}

test('the page comes with its own policy, made stricter by what only a header can say', async () => {
  const { status, headers, body } = await get('/?from=mail');
  expect({ status, body }).toEqual({ status: 200, body: PAGE });
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  });
});

test('hashed files are kept for long and compressed when that is understood', async () => {
  const { headers } = await get('/assets/app-1.js', 'GET', { 'accept-encoding': 'br, gzip' });
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  expect((await get('/assets/app-1.js')).headers['content-encoding']).toBeUndefined();
});

test('an unchanged file is not sent twice', async () => {
  const { headers } = await get('/icon.svg');
  expect((await get('/icon.svg', 'GET', { 'if-none-match': String(headers['etag']) })).status).toBe(304);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/../site-neighbour.txt',
  '/assets',
  '/%00',
  '/%zz',
  '/none',
])('%s is not found', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, body: 'Not found\n' });
});

/** Paths that file systems and parsers of addresses stumble over: each alone, and behind a file, a folder and the page. */
const hostilePaths = [
  'x'.repeat(256),
  'x'.repeat(5000),
  '%f0%9f%92%a9'.repeat(80),
  '%',
  '%e0%a4%a',
  '%ff%fe',
  '%00x',
  'a%00.js',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f'.repeat(200),
  '/'.repeat(3000),
  './'.repeat(1500),
  '\\\\server\\share',
  'CON',
  'icon.svg:stream',
  '?'.repeat(100),
  '#',
  ';',
  '*',
  '"<>|',
  '%0d%0aSet-Cookie:%20a=b',
  '[::1]',
  '@example.org',
  '__proto__',
  'constructor',
].flatMap((name) => [`/${name}`, `/icon.svg/${name}`, `/assets/${name}`, `/index.html/${name}`]);

test.each(['/index.html/', '/icon.svg/x', '/assets/app-1.js/', `/${'x'.repeat(256)}`])(
  '%s is not found',
  async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found\n' });
  },
);

test(`${hostilePaths.length} hostile paths are answered, and the page after each`, async () => {
  for (const path of hostilePaths) {
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await get(path, method);
      expect([200, 404], path).toContain(status);
      expect(headers['set-cookie'], path).toBeUndefined();
    }
    expect((await get('/')).status, path).toBe(200);
  }
});

test('a line that is no request is answered, and the server goes on', async () => {
  for (const line of ['GET', 'GET http://[ HTTP/1.1\r\nHost: a', `GET /${'y'.repeat(20_000)} HTTP/1.1`, '\0\0\0'])
    await sendRaw(`${line}\r\n\r\n`);
  expect((await get('/')).status).toBe(200);
});

test('a file that can no longer be read is answered as such, without the headers of a file', async () => {
  rmSync(join(folder, 'index.html'));
  expect(await get('/icon.svg')).toMatchObject({ status: 500, body: 'The file cannot be read\n' });
  writeFileSync(join(folder, 'index.html'), PAGE);
  expect((await get('/icon.svg')).status).toBe(200);
});

test('nothing can be sent to it', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});

test('a taken port is reported as taken', async () => {
  expect(await serveLocally(tmpdir(), port)).toBeNull();
});
