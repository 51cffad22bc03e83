import { useEffect, useRef } from 'react';
import type { AddedFile, FileOutcome } from '../common/collection-services.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';

/** In this order: what needs a look comes first. */
const outcomes: readonly FileOutcome[] = ['refused', 'unknown-scheme', 'practice', 'older', 'updated', 'added', 'same'];
const notCounted: readonly FileOutcome[] = ['refused', 'unknown-scheme', 'practice'];

/** What became of each file, in groups with their counts. */
export function AddReport({ files, stopped }: { files: readonly AddedFile[]; stopped: boolean }) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const groups = outcomes
    .map((outcome) => ({ outcome, own: files.filter((file) => file.outcome === outcome) }))
    .filter(({ own }) => own.length > 0);
  return (
    <div className={styles['report']}>
      <h3 ref={heading} tabIndex={-1}>
        {t(stopped ? 'coverage.report.stopped' : 'coverage.report.title', { count: files.length })}
      </h3>
      {groups.map(({ outcome, own }) => (
        <details key={outcome} open={notCounted.includes(outcome)}>
          <summary>{t(`coverage.report.${outcome}`, { count: own.length })}</summary>
          <ul>
            {own.map(({ name, title, message, remarks }) => (
              <li key={name}>
                <strong>{name}</strong> {message ?? title ?? ''}
                {remarks.length === 0 ? null : (
                  <ul>
                    {remarks.slice(0, 5).map((remark) => (
                      <li key={remark}>{remark}</li>
                    ))}
                    {remarks.length > 5 ? (
                      <li>{t('coverage.report.moreRemarks', { count: remarks.length - 5 })}</li>
                    ) : null}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
