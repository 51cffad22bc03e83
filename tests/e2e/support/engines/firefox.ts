import puppeteer from 'puppeteer-core';
import { findProgram } from '../../../../tools/support/find-program.mjs';
import type { Engine } from './engine.ts';

const programs = ['firefox-esr', 'firefox'];

/** Path of Firefox; null where there is none. */
export function firefoxProgram(): string | null {
  return programs.map(findProgram).find((path) => path !== null) ?? null;
}

/** Firefox without a window, over WebDriver BiDi. */
export async function startFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  return {
    visit: async (url) => void (await page.goto(url)),
    read: (expression) => page.evaluate(expression),
    press: (selector) => page.click(selector),
    type: (selector, text) => page.type(selector, text),
    resize: (width, height) => page.setViewport({ width, height }),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
