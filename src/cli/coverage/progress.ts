import type { Translator } from '#i18n/translator.ts';
import type { CliIo } from '../cli-io.ts';

/** Tells on the error output how far reading is: on a terminal on one line that is written over, else a line now and then. */
export type Progress = {
  readonly step: (read: number) => void;
  /** Makes room for a line of its own. */
  readonly clear: () => void;
  readonly end: () => void;
};

/** Milliseconds between two words, for those who watch and for a log. */
const pause = { watched: 200, logged: 10_000 };
const startOfLine = '\r\u001b[K';

/** Starts the clock; nothing is said of what is quickly done. */
export function createProgress(
  { isWatched, elapsed, stderr }: Pick<CliIo, 'isWatched' | 'elapsed' | 'stderr'>,
  { t, number }: Translator,
): Progress {
  let next = elapsed() + (isWatched ? pause.watched : pause.logged);
  let isShown = false;
  const clear = () => {
    if (isShown) stderr(startOfLine);
    isShown = false;
  };
  return {
    step: (read) => {
      const now = elapsed();
      if (now < next) return;
      next = now + (isWatched ? pause.watched : pause.logged);
      const words = t('cli.coverage.progress', { number: number(read), count: read });
      stderr(isWatched ? `${startOfLine}${words}` : `${words}\n`);
      isShown = isWatched;
    },
    clear,
    end: clear,
  };
}
