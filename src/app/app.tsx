import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { DisplayLanguage } from '#i18n/languages.ts';
import type { Translator } from '#i18n/translator.ts';
import { AnnouncerProvider } from '#ui/common/announcer.tsx';
import { type AppServices, AppServicesProvider } from '#ui/common/app-services.tsx';
import { Boundary } from '#ui/common/boundary.tsx';
import { cleanPastes } from '#ui/common/clean-pastes.ts';
import { NotFoundPage } from '#ui/common/not-found-page.tsx';
import { addressParts, paths } from '#ui/common/routes.ts';
import { TranslationProvider } from '#ui/common/translation.tsx';
import { Home } from '#ui/plans/home.tsx';
import { PageFrame } from '#ui/plans/page-frame.tsx';
import { type AppContext, AppContextProvider } from './app-context.ts';
import { CrashPage } from './crash-page.tsx';
import { showLanguage } from './display-language.ts';
import { aboutPage, coveragePage, planPage } from './later-pages.ts';
import { productVersion } from './product-version.ts';

export type AppProps = {
  readonly services: AppServices;
  readonly context: AppContext;
  readonly firstTranslator: Translator;
  /** Loads the words of a language and makes them those of the whole app. */
  readonly switchLanguage: (language: DisplayLanguage) => Promise<Translator>;
};

/** The product: contexts, and one route for each page. */
export function App({ services, context, firstTranslator, switchLanguage }: AppProps) {
  const [translator, setTranslator] = useState(firstTranslator);
  const setLanguage = useCallback(
    (language: DisplayLanguage) => void switchLanguage(language).then(setTranslator, reportError),
    [switchLanguage],
  );
  useLayoutEffect(() => showLanguage(translator), [translator]);
  useEffect(() => cleanPastes(document), []);
  const translation = useMemo(() => ({ translator, setLanguage }), [translator, setLanguage]);
  return (
    <TranslationProvider value={translation}>
      <AppServicesProvider value={services}>
        <AppContextProvider value={context}>
          <Boundary instead={crashPage}>
            <AnnouncerProvider>
              <Router hook={useHashLocation}>
                <Pages />
              </Router>
            </AnnouncerProvider>
          </Boundary>
        </AppContextProvider>
      </AppServicesProvider>
    </TranslationProvider>
  );
}

const crashPage = (error: unknown) => <CrashPage error={error} />;

function Pages() {
  return (
    <Switch>
      <Route path="/plan/:planId/*?" component={PlanPages} />
      <Route>
        <PageFrame version={productVersion}>
          <Switch>
            <Route path={paths.home} component={Home} />
            <Route path={paths.about} component={aboutPage.Page} />
            <Route path="/coverage/*?" component={coveragePage.Page} />
            <Route component={NotFoundPage} />
          </Switch>
        </PageFrame>
      </Route>
    </Switch>
  );
}

/** Not by the route's parameter: the router leaves escaped what stands for itself in an address, such as `:` and `/`. */
function PlanPages() {
  const [location] = useHashLocation();
  const [, planId = ''] = addressParts(location);
  return (
    <Boundary key={planId} instead={crashPage}>
      <planPage.Page planId={planId} />
    </Boundary>
  );
}
