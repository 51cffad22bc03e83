import { useEffect, useState } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import type { AnswerWords } from '#core/progress/pasted-answer.ts';
import { type PastedMeasurements, readPastedMeasurements } from '#core/progress/pasted-measurements.ts';
import { answerWords, loadAnswerWords } from '#i18n/answer-words.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { useAppServices } from '../common/app-services.tsx';
import { createPause } from '../common/pause.ts';
import { useTranslator } from '../common/translation.tsx';
import { useReadPlan } from '../wizard/session-context.tsx';
import { useToday } from './use-today.ts';

/** Rows are read after this pause in typing (milliseconds). */
const pauseBeforeReading = 250;
/** Longest piece of work (milliseconds) between two looks at what the person does. */
const longestTurn = 30;

/** What was read of which text, for which plan. */
export type PastedReading = { readonly text: string; readonly plan: Plan; readonly found: PastedMeasurements };

/**
 * The last reading of a pasted text, begun after a pause in typing and done in turns, so that typing never waits. It may be of an earlier text:
 * compare before acting on it. `readAgain` is for when the plan has changed since.
 */
export function usePastedRows(
  text: string,
  signature: string,
): {
  readonly reading: PastedReading | null;
  readonly readAgain: () => void;
} {
  const { language } = useTranslator();
  const { newId } = useAppServices();
  const readPlan = useReadPlan();
  const answers = useAnswerWords();
  const today = useToday();
  const [reading, setReading] = useState<PastedReading | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    void round;
    if (text.trim() === '') return;
    let stop = () => {};
    const pause = createPause(pauseBeforeReading, () => {
      const plan = readPlan();
      const context = { plan, language: baseLanguage(language), answers, today, signature, newId };
      stop = inTurns(readPastedMeasurements(text, context), (found) => setReading({ text, plan, found }));
    });
    pause.restart();
    return () => {
      pause.cancel();
      stop();
    };
  }, [text, signature, round, language, answers, today, newId, readPlan]);
  return { reading, readAgain: () => setRound((count) => count + 1) };
}

/** Does a piece of work after another until one returns the result, and lets the page answer in between; gives the way to stop. */
function inTurns<T>(work: Generator<void, T, void>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const turn = () => {
    const until = performance.now() + longestTurn;
    while (performance.now() < until) {
      const step = work.next();
      if (step.done) return done(step.value);
    }
    timer = setTimeout(turn);
  };
  turn();
  return () => clearTimeout(timer);
}

/** Yes and no in the language that is shown, and in all others once their words are there. */
function useAnswerWords(): AnswerWords {
  const translator = useTranslator();
  const [own] = useState(() => answerWords(translator));
  const [all, setAll] = useState<AnswerWords | null>(null);
  useEffect(() => {
    let isOpen = true;
    void loadAnswerWords().then((words) => {
      if (isOpen) setAll(words);
    });
    return () => {
      isOpen = false;
    };
  }, []);
  return all ?? own;
}
