import { cleanup, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { loadTranslator } from '#i18n/translator.ts';
import { AnnouncerProvider } from '#ui/common/announcer.tsx';
import { AppServicesProvider } from '#ui/common/app-services.tsx';
import type { CollectionServices } from '#ui/common/collection-services.ts';
import { TranslationProvider } from '#ui/common/translation.tsx';
import { CoverageArea } from '#ui/coverage/coverage-area.tsx';
import { fileOf, openSetting } from '../../unit/app/collections/collection-setting.ts';
import { fillBrowserGaps } from './browser-gaps.ts';
import { createTestServices } from './test-services.ts';

type CoverageStart = {
  readonly plans?: readonly Plan[];
  /** What follows the collection in the address, such as `/matrix;lens=countries`. */
  readonly view?: string;
  readonly language?: DisplayLanguage;
  /** Parts of the services that the test replaces. */
  readonly services?: (services: CollectionServices) => Partial<CollectionServices>;
};

beforeEach(() => {
  // After everything that the plans of the tests have measured.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2028-01-15T12:00:00Z') });
  fillBrowserGaps();
  globalThis.ResizeObserver ??= class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Shows coverage over a collection in memory, which read these plans from files as the product does. */
export async function openCoverage({ plans = [], view = '/overview', language = 'en', ...start }: CoverageStart = {}) {
  const setting = await openSetting();
  await setting.add(...plans.map((plan) => fileOf(`${plan.id}.json`, plan)));
  const keeping = { ...setting.services, takeAway: async () => null };
  const services = { ...keeping, ...start.services?.(keeping) };
  window.history.replaceState(null, '', `#/coverage/${setting.id}${view}`);
  const translator = await loadTranslator(language);
  render(
    <AppServicesProvider value={{ ...createTestServices(), collections: async () => services }}>
      <TranslationProvider value={{ translator, setLanguage: () => undefined }}>
        <AnnouncerProvider>
          <CoverageArea />
        </AnnouncerProvider>
      </TranslationProvider>
    </AppServicesProvider>,
  );
  const address = () => window.location.hash.replace(`#/coverage/${setting.id}`, '');
  return { ...setting, user: userEvent.setup(), address };
}
