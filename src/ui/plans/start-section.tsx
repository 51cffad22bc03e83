import type { Ref } from 'react';
import { useTranslator } from '../common/translation.tsx';
import { BlankStart } from './blank-start.tsx';
import { ExampleStart } from './example-start.tsx';
import { FileStart } from './file-start.tsx';
import home from './home.module.css';
import styles from './start-section.module.css';
import type { FileOpening } from './use-open-file.ts';

/** The three ways to begin. */
export function StartSection({ headingRef, file }: { headingRef: Ref<HTMLHeadingElement>; file: FileOpening }) {
  const { t } = useTranslator();
  return (
    <section className={home['section']} aria-labelledby="start-plan">
      <h2 id="start-plan" ref={headingRef} tabIndex={-1}>
        {t('home.start.title')}
      </h2>
      <div className={styles['ways']}>
        <BlankStart />
        <ExampleStart />
        <FileStart file={file} />
      </div>
    </section>
  );
}
