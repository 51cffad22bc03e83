// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionPlans } from '../../bench/generate-collection.ts';
import { openCoverage } from '../support/open-coverage.tsx';
import { fillScrollGaps } from '../support/scroll-gaps.ts';

const planAt = await collectionPlans(11);
const plans = Array.from({ length: 60 }, (_, at) => planAt(at));

// Ten columns and eight rows fit beside the heads.
let restore = () => {};
beforeEach(() => {
  restore = fillScrollGaps({ width: 288 + 10 * 40, height: 12 * 52 });
});
afterEach(() => restore());

const focused = () => document.activeElement?.getAttribute('data-cell') ?? '';
const drawn = () => document.querySelectorAll('[role="gridcell"]').length;
const tabStops = () =>
  [...document.querySelectorAll('[role="gridcell"][tabindex="0"]')].map((cell) => cell.getAttribute('data-cell'));

async function openGrid() {
  const screens = await openCoverage({ plans, view: '/matrix' });
  const grid = await screen.findByRole('grid');
  const last = {
    column: Number(grid.getAttribute('aria-colcount')) - 2,
    row: Number(grid.getAttribute('aria-rowcount')) - 2,
  };
  // Its cells are drawn after the grid is there.
  await waitFor(() => {
    document.querySelector<HTMLElement>('[data-cell="0,0"]')?.focus();
    expect(focused()).toBe('0,0');
  });
  const press = async (key: string, cell: string) => {
    await screens.user.keyboard(key);
    await waitFor(() => expect(`${key} ${focused()}`).toBe(`${key} ${cell}`));
  };
  return { ...screens, grid, last, press };
}

describe('keys in the matrix', () => {
  it('move by cell, by page, to the ends of a row and of all', async () => {
    const { press, last } = await openGrid();
    expect(last.column).toBe(59);
    await press('{ArrowRight}', '1,0');
    await press('{ArrowDown}', '1,1');
    await press('{ArrowLeft}', '0,1');
    await press('{ArrowUp}', '0,0');
    await press('{End}', '59,0');
    await press('{Home}', '0,0');
    // 624 pixels hold twelve rows; two stay in view of the page before.
    await press('{PageDown}', '0,10');
    await press('{PageDown}', '0,20');
    await press('{PageUp}', '0,10');
    await press('{Control>}{End}{/Control}', `59,${last.row}`);
    await press('{PageUp}', `59,${last.row - 10}`);
    await press('{PageDown}', `59,${last.row}`);
    await press('{Control>}{Home}{/Control}', '0,0');
  });

  it('stop at the edges', async () => {
    const { press, last } = await openGrid();
    await press('{ArrowLeft}', '0,0');
    await press('{ArrowUp}', '0,0');
    await press('{PageUp}', '0,0');
    await press('{Control>}{End}{/Control}', `59,${last.row}`);
    await press('{ArrowRight}', `59,${last.row}`);
    await press('{ArrowDown}', `59,${last.row}`);
  });

  it('lead to one cell only by Tab, and draw but a window of all cells', async () => {
    const { press, last } = await openGrid();
    expect(tabStops()).toEqual(['0,0']);
    await press('{Control>}{End}{/Control}', `59,${last.row}`);
    expect(tabStops()).toEqual([`59,${last.row}`]);
    expect(drawn()).toBeLessThan(((last.column + 1) * (last.row + 1)) / 3);
  });

  it('open the cell, whose dialog says the same as its label', async () => {
    const { user, press, last } = await openGrid();
    await press('{Control>}{End}{/Control}', `59,${last.row}`);
    await press('{ArrowLeft}', `58,${last.row}`);
    const label = document.activeElement?.getAttribute('aria-label') ?? '';
    await user.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog');
    const [item, plan, depth] = [
      dialog.querySelector('h2')?.textContent,
      dialog.querySelector('p')?.textContent,
      dialog.querySelector('p + p')?.textContent?.slice(1),
    ];
    const number = document.querySelector(`[data-cell="58,${last.row}"]`)?.getAttribute('data-depth');
    expect(`${item}, ${plan}: ${number}, ${depth}`).toBe(label);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect([screen.queryByRole('dialog'), focused()]).toEqual([null, `58,${last.row}`]);
  });
});
