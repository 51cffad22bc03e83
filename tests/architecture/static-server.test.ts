import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveLocally } from '../../tools/support/static-server.mjs';

const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
let port = 0;
let close = (): void => undefined;

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'served-'));
  const folder = join(parent, 'site');
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

test('nothing can be sent to it', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});

test('a taken port is reported as taken', async () => {
  expect(await serveLocally(tmpdir(), port)).toBeNull();
});
