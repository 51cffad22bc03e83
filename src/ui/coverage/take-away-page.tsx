import { useEffect, useMemo, useRef, useState } from 'react';
import { textsOfFacts } from '#core/coverage/texts-of-facts.ts';
import { useAnnounce } from '../common/announcer.tsx';
import { Button } from '../common/button.tsx';
import type { TakeAwayJob } from '../common/collection-services.ts';
import type { Problem } from '../common/problem.ts';
import { useTranslator } from '../common/translation.tsx';
import { UnprintableNote } from '../common/unprintable-note.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { addressOfPlace } from './coverage-place.ts';

type Format = TakeAwayJob['format'];
type Choice = Pick<TakeAwayJob, 'plain'>;
const formats: readonly Format[] = ['pdf', 'html', 'matrix-csv', 'facts-csv', 'matrix-json', 'facts-json'];

const isCsv = (format: Format) => format === 'matrix-csv' || format === 'facts-csv';

/** The view as a document for a meeting, as data for other programs, and as a link. */
export function TakeAwayPage() {
  const { t } = useTranslator();
  const { making, problem, make, stop } = useTakeAway();
  const { table } = useCoverage();
  const texts = useMemo(() => textsOfFacts(table), [table]);
  return (
    <div className={styles['sections']}>
      <p className={styles['lead']}>{t('coverage.takeAway.lead')}</p>
      <UnprintableNote texts={texts} />
      {problem ? <ProblemBox problem={problem} /> : null}
      {making === null ? null : (
        <div className={styles['progress']}>
          <p role="status">{t('coverage.takeAway.making', { name: t(`coverage.takeAway.${making}`) })}</p>
          <progress aria-label={t('coverage.takeAway.making', { name: t(`coverage.takeAway.${making}`) })} />
          <Button look="quiet" onClick={stop}>
            {t('coverage.add.stop')}
          </Button>
        </div>
      )}
      <ul role="list" className={styles['cards']}>
        {formats.map((format) => (
          <li key={format} className={styles['card']}>
            <h2>{t(`coverage.takeAway.${format}`)}</h2>
            <p className={styles['muted']}>{t(`coverage.takeAway.${format}.help`)}</p>
            <div className={styles['buttons']}>
              <Button
                look={format === 'pdf' ? 'primary' : 'secondary'}
                icon="download"
                disabled={making !== null}
                label={t('coverage.takeAway.make.label', { name: t(`coverage.takeAway.${format}`) })}
                onClick={() => make(format, { plain: false })}
              >
                {t('coverage.takeAway.make')}
              </Button>
              {isCsv(format) ? (
                <Button
                  look="quiet"
                  disabled={making !== null}
                  label={t('coverage.takeAway.plain.label', { name: t(`coverage.takeAway.${format}`) })}
                  onClick={() => make(format, { plain: true })}
                >
                  {t('coverage.takeAway.plain')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <ViewLink />
    </div>
  );
}

function useTakeAway() {
  const { t, language } = useTranslator();
  const { services, open, place } = useCoverage();
  const [making, setMaking] = useState<Format | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const running = useRef<AbortController | null>(null);
  const announce = useAnnounce();
  useEffect(() => () => running.current?.abort(), []);
  const make = async (format: Format, { plain }: Choice) => {
    const controller = new AbortController();
    running.current = controller;
    setMaking(format);
    setProblem(null);
    const job: TakeAwayJob = {
      collection: open.summary.name,
      facts: open.facts,
      lens: place.lens,
      filters: place.filters,
      withinOne: place.withinOne,
      format,
      plain,
      language,
      address: `#${addressOfPlace({ ...place, view: 'overview', id: null, row: null })}`,
    };
    const failure = await services.takeAway(job, controller.signal);
    setMaking(null);
    setProblem(failure);
    if (failure === null && !controller.signal.aborted)
      announce({ text: t('coverage.takeAway.done', { name: t(`coverage.takeAway.${format}`) }) });
  };
  return {
    making,
    problem,
    make: (format: Format, choice: Choice) => void make(format, choice).catch(reportError),
    stop: () => running.current?.abort(),
  };
}

function ViewLink() {
  const { t } = useTranslator();
  const { place } = useCoverage();
  const announce = useAnnounce();
  const address = new URL(
    `#${addressOfPlace({ ...place, view: 'overview', id: null, row: null })}`,
    window.location.href,
  ).href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      announce({ text: t('coverage.takeAway.copied') });
    } catch {
      announce({ text: t('coverage.takeAway.notCopied') });
    }
  };
  return (
    <section className={styles['section']}>
      <h2>{t('coverage.takeAway.link')}</h2>
      <p className={styles['muted']}>{t('coverage.takeAway.link.help')}</p>
      <p className={styles['address']} translate="no">
        {address}
      </p>
      <div className={styles['buttons']}>
        <Button icon="copy" onClick={() => void copy()}>
          {t('coverage.takeAway.copy')}
        </Button>
      </div>
    </section>
  );
}
