import '#ui/styles/base.css';
import '#ui/styles/print.css';
import { createRoot } from 'react-dom/client';
import type { DisplayLanguage } from '#i18n/languages.ts';
import { createSettings } from '#storage/settings.ts';
import { App } from './app.tsx';
import { createAppServices } from './create-app-services.ts';
import { languageAtStart, loadWords } from './display-language.ts';
import { loadFirstFonts } from './first-fonts.ts';
import { preloadPage } from './later-pages.ts';
import { createDeskLoader } from './load-desk.ts';

async function start(root: HTMLElement): Promise<void> {
  const fonts = loadFirstFonts();
  preloadPage(window.location.hash);
  const settings = createSettings();
  const desk = createDeskLoader();
  let current = await loadWords(languageAtStart(settings));
  const translator = () => current;
  const services = createAppServices({ desk, settings, translator });
  const switchLanguage = async (language: DisplayLanguage) => {
    current = await loadWords(language);
    settings.setLanguage(language);
    services.shelf.retell();
    return current;
  };
  await fonts;
  createRoot(root, { onUncaughtError }).render(
    <App
      services={services}
      context={{ desk, translator }}
      firstTranslator={current}
      switchLanguage={switchLanguage}
    />,
  );
}

/** Not even the words could be loaded, or the last boundary broke: the page carries a sentence of its own for that. */
function onUncaughtError(thrown: unknown): void {
  reportError(thrown);
  document.getElementById('start-failed')?.removeAttribute('hidden');
}

const root = document.getElementById('app');
if (!root) throw new Error('The page has no place for the app');
start(root).catch(onUncaughtError);
