// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { loadedPage } from '#ui/common/loaded-page.tsx';

afterEach(cleanup);

function Waiting() {
  return <p>waiting</p>;
}

function Greeting({ name }: { name: string }) {
  return <p>hello {name}</p>;
}

function Missing({ onRetry }: { onRetry: () => void }) {
  return (
    <p>
      missing:{' '}
      <button type="button" onClick={onRetry}>
        again
      </button>
    </p>
  );
}

test('a page waits for its code and then stands with its own props', async () => {
  const { Page } = loadedPage(async () => Greeting, Waiting);
  const { container } = render(<Page name="Ada" />);
  expect(container.textContent).toBe('waiting');
  await screen.findByText('hello Ada');
  expect(container.textContent).toBe('hello Ada');
});

test('a page that was fetched before stands at once, and its code is fetched once', async () => {
  const load = vi.fn(async () => Greeting);
  const { Page, preload } = loadedPage(load, Waiting);
  await preload();
  const { container, rerender } = render(<Page name="Ada" />);
  expect(container.textContent).toBe('hello Ada');
  rerender(<Page name="Alan" />);
  expect(container.textContent).toBe('hello Alan');
  expect(load).toHaveBeenCalledTimes(1);
});

test('code that cannot be fetched is told where the page would stand, and asked for again on request', async () => {
  const load = vi
    .fn(async () => Greeting)
    .mockRejectedValueOnce(new Error('early'))
    .mockRejectedValueOnce(new Error('offline'));
  const { Page, preload } = loadedPage(load, Waiting, Missing);
  await preload();
  const { container } = render(<Page name="Ada" />);
  const retry = await screen.findByRole('button', { name: 'again' });
  expect(container.textContent).toBe('missing: again');
  act(() => retry.click());
  await screen.findByText('hello Ada');
  expect([container.textContent, load.mock.calls.length]).toEqual(['hello Ada', 3]);
});
