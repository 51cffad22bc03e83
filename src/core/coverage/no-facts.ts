import type { OpenFileError } from '../migrate/open-error.ts';
import type { PlanOrigin } from '../plan/plan-schema.ts';

/** A file that holds one goal cut out of a plan: counted beside that plan, everything in it would count twice. */
export type PracticeFile = { readonly type: 'practice'; readonly whole: PlanOrigin };

/** Why a file gives no facts. */
export type NoFacts = OpenFileError | PracticeFile;
