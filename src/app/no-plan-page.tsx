import { useAppServices } from '#ui/common/app-services.tsx';
import { Button, PageLink } from '#ui/common/button.tsx';
import styles from '#ui/common/message-page.module.css';
import { PageHeading } from '#ui/common/page-heading.tsx';
import { paths } from '#ui/common/routes.ts';
import { useTranslator } from '#ui/common/translation.tsx';
import { PageFrame } from '#ui/plans/page-frame.tsx';
import { ProblemBox } from '#ui/plans/problem-box.tsx';
import { readProblem } from './problem-text.ts';
import { productVersion } from './product-version.ts';
import type { Opening } from './use-opened-plan.ts';

type Failure = Exclude<Opening, { kind: 'opening' | 'open' }>;

/** Why a plan does not open, and the way out. */
export function NoPlanPage({ opening }: { opening: Failure }) {
  const { t } = useTranslator();
  const isMissing = opening.kind === 'failed' && opening.error.type === 'not-found';
  return (
    <PageFrame version={productVersion}>
      <div className={styles['page']}>
        <PageHeading error={!isMissing} title={t(isMissing ? 'app.noPlan.title' : 'app.planProblem.title')} />
        {isMissing ? <p>{t('app.noPlan.text')}</p> : <Reason opening={opening} />}
        <PageLink look="primary" to={paths.home}>
          {t('app.notFound.button')}
        </PageLink>
      </div>
    </PageFrame>
  );
}

function Reason({ opening }: { opening: Failure }) {
  const translator = useTranslator();
  const { t } = translator;
  const { downloadCopy } = useAppServices();
  if (opening.kind === 'unknown-scheme') {
    const { error, plan } = opening;
    return (
      <ProblemBox problem={{ message: t('app.planProblem.scheme', { id: error.id, version: error.version }) }}>
        <Button icon="download" onClick={() => downloadCopy(plan)}>
          {t('app.crash.download')}
        </Button>
      </ProblemBox>
    );
  }
  const { error } = opening;
  if (error.type !== 'unreachable') return <ProblemBox problem={readProblem(translator, error)} />;
  return (
    <ProblemBox problem={{ message: t('app.planProblem.loading') }}>
      <Button onClick={() => window.location.reload()}>{t('app.tryAgain')}</Button>
    </ProblemBox>
  );
}
