// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { loadedPage } from '#ui/common/loaded-page.tsx';

afterEach(cleanup);

function Waiting() {
  return <p>waiting</p>;
}

function Greeting({ name }: { name: string }) {
  return <p>hello {name}</p>;
}

class Boundary extends Component<{ readonly children: ReactNode }> {
  override state = { message: '' };
  static getDerivedStateFromError(thrown: Error) {
    return { message: thrown.message };
  }
  override render() {
    return this.state.message ? <p>failed: {this.state.message}</p> : this.props.children;
  }
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

test('code that cannot be fetched is told where the page would stand, and asked for again the next time', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi
    .fn(async () => Greeting)
    .mockRejectedValueOnce(new Error('early'))
    .mockRejectedValueOnce(new Error('offline'));
  const { Page, preload } = loadedPage(load, Waiting);
  await preload();
  const first = render(
    <Boundary>
      <Page name="Ada" />
    </Boundary>,
  );
  await screen.findByText('failed: offline');
  first.unmount();
  render(
    <Boundary>
      <Page name="Ada" />
    </Boundary>,
  );
  await screen.findByText('hello Ada');
  vi.restoreAllMocks();
});
