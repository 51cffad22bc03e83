import { createContext, useContext } from 'react';
import type { Translator } from '#i18n/translator.ts';
import type { PlanDesk } from './plan-desk.ts';

/** What the routes of the app need beside the services that every screen has. */
export type AppContext = { readonly desk: () => Promise<PlanDesk>; readonly translator: () => Translator };

const Context = createContext<AppContext | null>(null);

export const AppContextProvider = Context;

/** The app around a route. */
export function useAppContext(): AppContext {
  const context = useContext(Context);
  if (!context) throw new Error('A route stands outside the app');
  return context;
}
