import { useRef } from 'react';
import type { PlanSummary } from '../common/app-services.tsx';
import { PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ChainFigure } from './chain-figure.tsx';
import { ContinueBand } from './continue-band.tsx';
import { DropZone } from './drop-zone.tsx';
import { FileDialogs } from './file-dialogs.tsx';
import styles from './home.module.css';
import { MyPlans } from './my-plans.tsx';
import { StartSection } from './start-section.tsx';
import { type FileOpening, useOpenFile } from './use-open-file.ts';
import { useShelf } from './use-shelf.ts';
import { WhatToExpect } from './what-to-expect.tsx';

/** The start page: what this is, my plans, and the ways to begin one. */
export function Home() {
  const { t } = useTranslator();
  const { plans, state } = useShelf();
  const file = useOpenFile();
  return (
    <div className={styles['home']}>
      <DropZone onFile={file.open} />
      <FileDialogs file={file} />
      <div className={styles['hero']}>
        <PageHeading title={t('home.title')} />
        <p className={styles['lead']}>{t('home.lead')}</p>
      </div>
      {state === 'loading' ? <Waiting /> : <Content plans={plans} file={file} />}
    </div>
  );
}

/** Keeps the room of what comes in a moment, so that nothing jumps. */
function Waiting() {
  const { t } = useTranslator();
  return (
    <p role="status" className={styles['waiting']}>
      {t('home.plans.loading')}
    </p>
  );
}

function Content({ plans, file }: { plans: readonly PlanSummary[]; file: FileOpening }) {
  const { t } = useTranslator();
  const start = useRef<HTMLHeadingElement>(null);
  const isEmpty = plans.length === 0;
  return (
    <>
      {isEmpty ? <ChainFigure /> : <ContinueBand plans={plans} />}
      <p className={styles['private']}>
        <Icon name="advice" /> <span>{t('home.private')}</span>
      </p>
      <MyPlans onEmptied={() => start.current?.focus()} />
      <StartSection headingRef={start} file={file} />
      <CoverageWay />
      {isEmpty ? null : <ChainFigure />}
      <WhatToExpect />
    </>
  );
}

/** For those who look at the plans of many. */
function CoverageWay() {
  const { t } = useTranslator();
  return (
    <section className={styles['continue']} aria-labelledby="coverage-way">
      <div className={styles['continueWords']}>
        <h2 id="coverage-way">{t('home.coverage.title')}</h2>
        <p className={styles['continuePlan']}>{t('home.coverage.help')}</p>
      </div>
      <PageLink look="secondary" to={paths.coverage}>
        {t('home.coverage.open')}
      </PageLink>
    </section>
  );
}
