// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { navigate } from 'wouter/use-hash-location';
import { loadTranslator } from '#i18n/translator.ts';
import { AnnouncerProvider, type News, useAnnounce } from '#ui/common/announcer.tsx';
import { TranslationProvider } from '#ui/common/translation.tsx';

afterEach(cleanup);

function Tell({ news }: { news: News }) {
  const announce = useAnnounce();
  return (
    <button type="button" onClick={() => announce(news)}>
      tell
    </button>
  );
}

async function told(news: News) {
  const translator = await loadTranslator('en');
  render(
    <TranslationProvider value={{ translator, setLanguage: () => undefined }}>
      <AnnouncerProvider>
        <Tell news={news} />
      </AnnouncerProvider>
    </TranslationProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'tell' }));
  expect(screen.getByRole('status').textContent).toContain(news.text);
  return user;
}

const withUndo: News = { text: 'Removed', action: { label: 'Undo', run: () => undefined } };

it('news that stays goes on Escape', async () => {
  const user = await told(withUndo);
  await user.keyboard('{Escape}');
  expect(screen.getByRole('status').textContent).toBe('');
});

it('news that stays goes with its page, other news outlives it', async () => {
  await told(withUndo);
  act(() => navigate('/elsewhere'));
  expect(screen.getByRole('status').textContent).toBe('');
  cleanup();
  await told({ text: 'Kept as a copy' });
  act(() => navigate('/'));
  expect(screen.getByRole('status').textContent).toBe('Kept as a copy');
});
