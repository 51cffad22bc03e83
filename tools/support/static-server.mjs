import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { securityHeaders, svgHeaders } from './security-policy.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(?:text\/|application\/(?:json|manifest\+json)|image\/svg|font\/ttf)/;

/**
 * Answers GET and HEAD with the files below a folder and the headers that index.html asks for. Nothing that is asked, and nothing that happens
 * to a file meanwhile, ends the server: what cannot be answered is answered with 404 or 500.
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function staticFiles(folder) {
  /** @type {Map<string, Buffer>} */
  const gzipped = new Map();
  return (request, response) => {
    try {
      answer(request, response, folder, gzipped);
    } catch {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'The file cannot be read');
    }
  };
}

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {string} folder @param {Map<string, Buffer>} gzipped
 */
function answer(request, response, folder, gzipped) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Method not allowed');
  const path = filePath(folder, request.url ?? '/');
  const stat = path === null ? null : fileStat(path);
  if (path === null || stat === null) return refuse(response, 404, 'Not found');
  const tag = `"${stat.size.toString(36)}-${Math.round(stat.mtimeMs).toString(36)}"`;
  writeHeaders(response, folder, path, tag);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  const body = encodedBody(request, response, path, tag, gzipped);
  response.setHeader('Content-Length', body.byteLength);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
}

/** What the system knows of a file; null where no file has that path: `throwIfNoEntry` still throws for names that are too long or lead through a file. @param {string} path */
function fileStat(path) {
  try {
    const stat = statSync(path);
    return stat.isFile() ? stat : null;
  } catch {
    return null;
  }
}

/** The file that an address means; null when the address is broken or leaves the folder. @param {string} folder @param {string} url */
function filePath(folder, url) {
  try {
    const name = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (name.includes('\0')) return null;
    const path = normalize(join(folder, name.endsWith('/') ? `${name}index.html` : name));
    return path.startsWith(normalize(folder) + sep) ? path : null;
  } catch {
    return null;
  }
}

/** @param {import('node:http').ServerResponse} response @param {string} folder @param {string} path @param {string} tag */
function writeHeaders(response, folder, path, tag) {
  const extension = extname(path).toLowerCase();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const headers = { ...securityHeaders(page), ...(extension === '.svg' ? svgHeaders : {}) };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
  const isHashed = path.startsWith(join(folder, 'assets') + sep);
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', tag);
}

/**
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 * @param {string} path @param {string} tag @param {Map<string, Buffer>} gzipped
 */
function encodedBody(request, response, path, tag, gzipped) {
  if (!COMPRESSED.test(String(response.getHeader('Content-Type')))) return readFileSync(path);
  response.setHeader('Vary', 'Accept-Encoding');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return readFileSync(path);
  response.setHeader('Content-Encoding', 'gzip');
  const key = `${path}\0${tag}`;
  const known = gzipped.get(key) ?? gzipSync(readFileSync(path));
  gzipped.set(key, known);
  return known;
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
function refuse(response, status, text) {
  // What was said of the file does not hold of the refusal.
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(`${text}\n`);
}

/**
 * Serves a folder to this machine only, on both loopback addresses that `localhost` can mean.
 * @param {string} folder @param {number} port 0 takes any free one.
 * @returns {Promise<{ port: number, close: () => void } | null>} null when the port is taken
 */
export async function serveLocally(folder, port) {
  const first = await listen(staticFiles(folder), port, '127.0.0.1');
  if (first === 'taken' || first === 'absent') return null;
  const address = first.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  const second = await listen(staticFiles(folder), taken, '::1');
  if (second === 'taken') {
    first.close();
    return port === 0 ? serveLocally(folder, 0) : null;
  }
  const servers = second === 'absent' ? [first] : [first, second];
  return { port: taken, close: () => servers.forEach(stop) };
}

/** @param {import('node:http').Server} server */
function stop(server) {
  server.close();
  server.closeAllConnections();
}

/**
 * @param {import('node:http').RequestListener} listener @param {number} port @param {string} host
 * @returns {Promise<import('node:http').Server | 'taken' | 'absent'>} `absent`: this machine has no such address
 */
function listen(listener, port, host) {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}
