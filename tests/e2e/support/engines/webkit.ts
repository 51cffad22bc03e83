import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findProgram } from '../../../../tools/support/find-program.mjs';
import type { Engine } from './engine.ts';

/** Key of an element in answers (W3C WebDriver, 12.1). */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Path of WebKit's driver; null where it or the virtual screen it needs is missing. */
export function webkitDriver(): string | null {
  return findProgram('Xvfb') === null ? null : findProgram('WebKitWebDriver');
}

/** WebKitGTK in a window of a virtual screen, over plain WebDriver. */
export async function startWebkit(driver: string): Promise<Engine> {
  const screen = await startScreen();
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    LANG: 'en_GB.UTF-8',
  };
  const program = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  const session = await startSession(address);
  const ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
    send(method, `${session}${path}`, body);
  const element = async (selector: string) => {
    const found = await ask('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${(found as Record<string, string>)[elementKey]}`; // the standard's shape
  };
  return {
    visit: async (url) => void (await ask('POST', '/url', { url })),
    read: (expression) =>
      ask('POST', '/execute/async', {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then(done, (error) => done(String(error)));`,
        args: [],
      }),
    press: async (selector) => void (await ask('POST', `${await element(selector)}/click`, {})),
    type: async (selector, text) => void (await ask('POST', `${await element(selector)}/value`, { text })),
    resize: async (width, height) => void (await ask('POST', '/window/rect', { width, height })),
    picture: async () => new Uint8Array(Buffer.from(String(await ask('GET', '/screenshot')), 'base64')),
    close: async () => {
      await ask('DELETE', '');
      await Promise.all([ended(program), ended(screen.program)]);
    },
  };
}

async function startSession(address: string): Promise<string> {
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } };
  const session = await send('POST', `${address}/session`, { capabilities });
  return `${address}/session/${(session as { sessionId: string }).sessionId}`; // the standard's shape
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as { value: unknown }; // the standard's shape
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}

/** Waits until a driver that was just started listens. */
async function answers(address: string): Promise<void> {
  const end = performance.now() + 10_000;
  for (;;) {
    try {
      await send('GET', `${address}/status`);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** A screen of its own: the number that is free is written by the program itself. */
function startScreen(): Promise<{ readonly program: ChildProcess; readonly display: string }> {
  const program = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.stdio[3]?.on('data', (line) => resolve({ program, display: `:${String(line).trim()}` }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function ended(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    program.once('exit', () => resolve());
    program.kill();
  });
}
