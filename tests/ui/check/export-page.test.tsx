// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { fail } from '#core/result.ts';
import { ExportPage } from '#ui/check/export-page.tsx';
import { PageHeading } from '#ui/common/page-heading.tsx';
import { soundPlan } from '../../unit/core/validation/sound-plan.ts';
import { openScreen } from '../support/open-screen.tsx';

const page = (
  <>
    <PageHeading title="Export" />
    <ExportPage />
  </>
);

describe('the export page', () => {
  it('always lists what is open in a draft: the box cannot be unticked, not even with all others', async () => {
    const { user, t, actor } = await openScreen(page, { plan: soundPlan() });
    await user.click(screen.getByRole('radio', { name: new RegExp(t('check.export.draft')) }));
    const box = () =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: new RegExp(t('check.export.section.open-issues')) });
    const download = () => screen.getByRole<HTMLButtonElement>('button', { name: t('check.export.goDraft') });
    expect([box().checked, box().disabled, download().disabled]).toEqual([true, true, false]);
    await user.click(screen.getByRole('button', { name: t('check.export.none') }));
    expect([box().checked, screen.getByText(t('check.export.noSections')).role, download().disabled]).toEqual([
      true,
      'status',
      true,
    ]);
    await user.click(screen.getByRole('checkbox', { name: t('check.export.section.summary') }));
    await user.click(download());
    expect(actor.getSnapshot().context.output?.request.sections).toEqual(['summary', 'open-issues']);
  });

  it('keeps the focus at the outcome when an export is stopped, and says that there is no file', async () => {
    const { user, t } = await openScreen(page, { plan: soundPlan() });
    await user.click(screen.getByRole('radio', { name: new RegExp(t('check.export.draft')) }));
    act(() => screen.getByRole('button', { name: t('check.export.goDraft') }).click());
    act(() => screen.getByRole('button', { name: t('common.cancel') }).click());
    const outcome = screen.getByText(t('check.export.stopped')).closest('[role="status"]');
    expect(document.activeElement).toBe(outcome);
  });

  it('names each character that the fonts lack with its code, also one that nobody sees', async () => {
    const exported = fail({ type: 'missing-glyphs', characters: ['م', '\u0002'] } as const);
    const { user, t } = await openScreen(page, { plan: soundPlan(), exported });
    await user.click(screen.getByRole('radio', { name: new RegExp(t('check.export.draft')) }));
    await user.click(screen.getByRole('button', { name: t('check.export.goDraft') }));
    await screen.findByText('The fonts of the PDF lack these characters: م (U+0645) and U+0002');
  });

  it('gives the focus to the outcome of an export, and not to that of an earlier visit', async () => {
    const { user, t } = await openScreen(<Visits />, { plan: soundPlan() });
    await user.click(screen.getByRole('radio', { name: new RegExp(t('check.export.draft')) }));
    await user.click(screen.getByRole('button', { name: t('check.export.goDraft') }));
    const outcome = () => screen.getByText(/no exports here/).closest('[role="status"]');
    await waitFor(() => expect(document.activeElement).toBe(outcome()));
    await user.click(screen.getByRole('button', { name: 'go and come' }));
    await user.click(screen.getByRole('button', { name: 'go and come' }));
    expect(outcome()).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});

function Visits() {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(!isHere)}>
        go and come
      </button>
      {isHere ? page : null}
    </>
  );
}
