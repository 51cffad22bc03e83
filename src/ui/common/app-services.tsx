import { createContext, type ReactNode, useContext } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import type { Plan, PlanOrigin } from '#core/plan/plan-schema.ts';
import type { StepId } from '#core/validation/issue.ts';
import type { CollectionServices } from './collection-services.ts';
import type { Problem } from './problem.ts';
import type { ReportServices } from './report-services.ts';
import type { VersionServices } from './version-services.ts';

/** One line of "my plans". `savedAt` is ISO 8601 with time; progress counts required answers. */
export type PlanSummary = {
  readonly id: string;
  readonly title: string;
  /** The title, with what tells it apart from plans of the same title. */
  readonly name: string;
  readonly organisation: string;
  readonly language: string;
  readonly origin: PlanOrigin | null;
  readonly savedAt: string;
  readonly progress: { readonly answered: number; readonly required: number; readonly percent: number };
  readonly counts: Readonly<Record<ChainLevel, number>>;
  /** The record cannot be read; its raw text can still be downloaded. */
  readonly damaged: boolean;
};

export type ShelfState = {
  readonly plans: readonly PlanSummary[];
  readonly state: 'loading' | 'ready' | 'unavailable';
  readonly problem: Problem | null;
};

/** What opening a file led to: the plan that is now on the shelf, and everything that had to be changed to open it, in words. */
export type OpenFileOutcome =
  | { readonly kind: 'opened'; readonly planId: string; readonly title: string; readonly remarks: readonly string[] }
  /** A new plan was begun from what the file holds. */
  | { readonly kind: 'started'; readonly planId: string; readonly title: string; readonly remarks: readonly string[] }
  /** The file is a practice of others: the person decides what to make of it. */
  | {
      readonly kind: 'practice';
      readonly origin: PlanOrigin;
      readonly start: () => Promise<OpenFileOutcome>;
      readonly openAsItIs: () => Promise<OpenFileOutcome>;
    }
  /** A plan with this id is on the shelf and differs: the person decides. */
  | {
      readonly kind: 'exists';
      readonly title: string;
      readonly savedAt: string;
      readonly remarks: readonly string[];
      readonly replace: () => Promise<OpenFileOutcome>;
      readonly keepBoth: () => Promise<OpenFileOutcome>;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Where the person was last. */
export type LastPlace = {
  readonly planId: string;
  readonly path: string;
  readonly step: StepId | null;
  readonly itemId: string | null;
};

/** Everything that screens may ask of the world outside; `app` supplies it. */
export type AppServices = {
  readonly newId: () => string;
  readonly shelf: { readonly subscribe: (listener: () => void) => () => void; readonly state: () => ShelfState };
  readonly createPlan: (start: {
    readonly language: string;
    readonly title: string;
  }) => Promise<{ planId: string } | Problem>;
  readonly openExample: (name: string, language: string) => Promise<{ planId: string } | Problem>;
  /** Stops reading when `signal` ends; the outcome is then of no interest. */
  readonly openFile: (file: File, signal: AbortSignal) => Promise<OpenFileOutcome>;
  readonly duplicatePlan: (planId: string, title: string) => Promise<{ planId: string } | Problem>;
  /** Begins a new plan with what a plan of the shelf does; see started-from.ts. */
  readonly startFromPlan: (planId: string) => Promise<{ planId: string } | Problem>;
  readonly renamePlan: (planId: string, title: string) => Promise<Problem | null>;
  readonly removePlan: (planId: string) => Promise<Problem | null>;
  readonly restorePlan: (planId: string) => Promise<Problem | null>;
  readonly downloadCopy: (plan: Plan) => void;
  /** Downloads a plan of the shelf as its file; of a damaged one, what is left of it. */
  readonly downloadStored: (planId: string) => Promise<Problem | null>;
  readonly downloadText: (fileName: string, text: string) => void;
  /** Loaded when it is first needed. */
  readonly collections: () => Promise<CollectionServices | Problem>;
  /** Loaded when it is first needed. */
  readonly versions: () => Promise<VersionServices | Problem>;
  /** Loaded when it is first needed. */
  readonly reports: () => Promise<ReportServices | Problem>;
  readonly settings: {
    readonly theme: () => 'light' | 'dark' | 'system';
    readonly setTheme: (theme: 'light' | 'dark' | 'system') => void;
    readonly panelOpen: () => boolean;
    readonly setPanelOpen: (open: boolean) => void;
    readonly lastPlace: (planId: string) => LastPlace | null;
    readonly setLastPlace: (place: LastPlace) => void;
    /** The version of its scheme that a person did not want to move a plan to; null for none. */
    readonly declinedVersion: (planId: string) => number | null;
    readonly setDeclinedVersion: (planId: string, version: number | null) => void;
  };
};

const ServicesContext = createContext<AppServices | null>(null);

/** Hands the services of `app` to all screens. */
export function AppServicesProvider({ value, children }: { value: AppServices; children: ReactNode }) {
  return <ServicesContext value={value}>{children}</ServicesContext>;
}

/** The services of the app. */
export function useAppServices(): AppServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A screen stands outside AppServicesProvider');
  return services;
}
