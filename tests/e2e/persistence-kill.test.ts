import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { storedPlan } from './support/device.ts';
import { pageOf } from './support/journey-planning.ts';
import { named } from './support/keyboard.ts';
import { siteUrl } from './support/page.ts';
import { beginPlan, openStep } from './support/plans.ts';
import { launchOnProfile } from './support/profile.ts';

/** Longer than a browser keeps small settings in memory before it writes them, in milliseconds. */
const typingTime = 7000;

/** What a crash may cost, in milliseconds of typing. */
const mayBeLost = 1000;

let profile: string;

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'planner-profile-'));
});

afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }));

type Word = { readonly word: string; readonly at: number };

/** Types word after word as long as the browser lives, and notes when each was there. */
function typeOn(page: Page): readonly Word[] {
  const typed: Word[] = [];
  const type = async () => {
    for (let number = 1; ; number += 1) {
      const word = `word${number}`;
      await page.keyboard.type(`${word} `, { delay: 10 });
      typed.push({ word, at: performance.now() });
    }
  };
  // Ends with the browser.
  type().catch(() => undefined);
  return typed;
}

function startingPoint(page: Page) {
  return named(page, 'textbox', 'Starting point');
}

test('a browser that is killed while typing comes back with all but the last second, where it was', async () => {
  const before = await launchOnProfile(profile);
  const planId = await beginPlan(before.page, 'Killed while typing');
  await openStep(before.page, planId, 'profile', 'Programme');
  await startingPoint(before.page).focus();
  const typed = typeOn(before.page);
  await expect
    .poll(() => (typed.at(-1)?.at ?? 0) - (typed[0]?.at ?? 0), { timeout: 30_000 })
    .toBeGreaterThan(typingTime);
  const killedAt = performance.now();
  await before.kill();
  const safe = typed.filter(({ at }) => at <= killedAt - mayBeLost).map(({ word }) => word);
  expect(safe.length).toBeGreaterThan(20);

  const { page, close } = await launchOnProfile(profile);
  await page.goto(siteUrl());
  await page.getByRole('link', { name: 'Continue with “Killed while typing”' }).click();
  await pageOf(page, 'Programme');
  const words = (await startingPoint(page).inputValue()).trim().split(' ');
  expect(words.slice(0, safe.length)).toEqual(safe);
  await close();
});

test('after an orderly end the plan opens where it was left, with every word', async () => {
  const before = await launchOnProfile(profile);
  const planId = await beginPlan(before.page, 'Closed in the evening');
  await openStep(before.page, planId, 'profile', 'Programme');
  await startingPoint(before.page).fill('All that was written');
  await expect.poll(async () => (await storedPlan(before.page)).profile.context).toBe('All that was written');
  await before.close();
  const { page, close } = await launchOnProfile(profile);
  await page.goto(siteUrl());
  await page.getByRole('link', { name: 'Continue with “Closed in the evening”' }).click();
  await pageOf(page, 'Programme');
  expect(await startingPoint(page).inputValue()).toBe('All that was written');
  await close();
});
