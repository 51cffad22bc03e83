// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadTranslator } from '#i18n/translator.ts';
import { AppServicesProvider, type OpenFileOutcome } from '#ui/common/app-services.tsx';
import { TranslationProvider } from '#ui/common/translation.tsx';
import { FileStart } from '#ui/plans/file-start.tsx';
import { useOpenFile } from '#ui/plans/use-open-file.ts';
import { fillBrowserGaps } from '../support/browser-gaps.ts';
import { createTestServices } from '../support/test-services.ts';

type Asked = { readonly signal: AbortSignal; readonly answer: (outcome: OpenFileOutcome) => void };

const translator = await loadTranslator('en');
const opened: OpenFileOutcome = { kind: 'opened', planId: 'p', title: 'Late', remarks: [] };
let asked: Asked[];

beforeEach(() => {
  fillBrowserGaps();
  window.history.replaceState(null, '', '#/');
  asked = [];
});
afterEach(cleanup);

function Start() {
  return <FileStart file={useOpenFile()} />;
}

/** Chooses a file whose reading goes on until the test answers. */
async function chooseFile() {
  const services = {
    ...createTestServices(),
    openFile: (_: File, signal: AbortSignal) =>
      new Promise<OpenFileOutcome>((answer) => {
        asked.push({ signal, answer });
      }),
  };
  const { container, unmount } = render(
    <AppServicesProvider value={services}>
      <TranslationProvider value={{ translator, setLanguage: () => undefined }}>
        <Start />
      </TranslationProvider>
    </AppServicesProvider>,
  );
  const user = userEvent.setup();
  await user.upload(container.querySelector('input') as HTMLInputElement, new File(['{}'], 'plan.json')); // it is there
  return { user, unmount };
}

async function answerLate() {
  await act(async () => asked[0]?.answer(opened));
  return window.location.hash;
}

test('a file that takes long can be put away, and what comes of it later is of no interest', async () => {
  const { user } = await chooseFile();
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true]);
  expect(screen.queryByRole('progressbar')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose a file' })));
  expect(await answerLate()).toBe('#/');
});

test('a page that was left does not lead to the plan any more', async () => {
  const { unmount } = await chooseFile();
  unmount();
  expect([asked.map(({ signal }) => signal.aborted), await answerLate()]).toEqual([[true], '#/']);
});

test('a file that is read leads to its plan', async () => {
  await chooseFile();
  expect(await answerLate()).toBe('#/plan/p');
});
