import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright-core';
import { BROWSER_ARGS, browserProgram } from './browser.ts';
import { type TestPage, watched } from './page.ts';

/** A browser with a profile on disk, whose process belongs to the test: it can be killed as a crash would. */
export type ProfileBrowser = TestPage & {
  /** SIGKILL to the browser and all its processes; nothing gets to clean up. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the browser on a profile folder that outlives it (use a fresh temporary folder per test). */
export async function launchOnProfile(folder: string): Promise<ProfileBrowser> {
  const args = [
    ...BROWSER_ARGS,
    '--headless=new',
    '--lang=en-GB',
    '--remote-debugging-port=0',
    `--user-data-dir=${folder}`,
  ];
  const child = spawn(await browserProgram(), [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const browser = await chromium.connectOverCDP(await debuggingAddress(child.stderr));
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('The browser has no context');
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    ...watched(context, page),
    kill: async () => {
      killGroup(child.pid);
      await exited;
      await browser.close();
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close');
      await exited;
    },
  };
}

/** The browser prints where it listens, once it does. Its output is read to the end: a closed pipe could stop it. */
function debuggingAddress(output: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    output.on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () => reject(new Error(`The browser did not start:\n${text}`)));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}
