import { type ChainNumbers, chainNumbers } from '#core/chain/chain-numbers.ts';
import { type ChainTree, chainTree } from '#core/chain/chain-tree.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { Scheme } from '#core/scheme/scheme-schema.ts';
import type { SchemeText } from '#core/scheme/scheme-text.ts';
import type { Issue } from '#core/validation/issue.ts';
import type { Translator } from '#i18n/translator.ts';
import type { ChapterId } from './chapter-ids.ts';

/** What a document shows: `draft` marks every page, `unanswered` says "Not provided" where a field is empty, `asOf` is the ISO date that its cover gives. */
export type OutlineOptions = {
  readonly sections: readonly ChapterId[];
  readonly draft: boolean;
  readonly unanswered: boolean;
  readonly asOf: string;
};

/** Everything that decides a document. `pack` holds the scheme's texts in the language of the translator. */
export type OutlineRequest = {
  readonly plan: Plan;
  readonly pack: { readonly scheme: Scheme; readonly text: SchemeText };
  readonly translator: Translator;
  readonly issues: readonly Issue[];
  readonly options: OutlineOptions;
};

/** A request with what every chapter looks up. */
export type OutlineContext = OutlineRequest & {
  readonly tree: ChainTree;
  readonly numbers: ChainNumbers;
  readonly groupNames: ReadonlyMap<string, string>;
};

/** Prepares the look-ups of a document once. */
export function createOutlineContext(request: OutlineRequest): OutlineContext {
  const tree = chainTree(request.plan);
  return {
    ...request,
    tree,
    numbers: chainNumbers(tree),
    groupNames: new Map(request.plan.targetGroups.map((group) => [group.id, group.name])),
  };
}
