import { useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { readableSigns } from '#core/words/plain-signs.ts';
import { Button, PageLink } from '../common/button.tsx';
import { PageHeading } from '../common/page-heading.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import type { VersionServices } from '../common/version-services.ts';
import { ProblemBox } from '../plans/problem-box.tsx';
import { usePlan, useReadOnly } from '../wizard/session-context.tsx';
import { ChangeGroups } from './change-groups.tsx';
import { ChangeReason } from './change-reason.tsx';
import styles from './compare.module.css';
import { keptBefore } from './kept-before.ts';
import { KindFilter, type ShownKind } from './kind-filter.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { TakeChanges } from './take-changes.tsx';
import { type Side, useChanges, useSide, useSideName } from './use-compared.ts';
import { useWrittenReason } from './use-written-reason.ts';
import { Waiting } from './waiting.tsx';

type CompareProps = { readonly services: VersionServices; readonly before: string; readonly after: string };

/** What differs between two states of the plan, in words. */
export function ComparePage({ services, before, after }: CompareProps) {
  const { t } = useTranslator();
  const planId = usePlan((plan) => plan.id);
  const planTitle = usePlan((plan) => plan.profile.title) || t('common.untitled');
  const sides = [useSide(services, before), useSide(services, after)];
  const problem = sides.find((side) => side !== null && 'message' in side);
  const [earlier, later] = sides.map((side) => (side !== null && 'plan' in side ? side : null));
  const title = useComparisonTitle(earlier ?? null, later ?? null);
  return (
    <div className={styles['page']}>
      <p className={styles['back']} data-screen-only="">
        <PageLink to={paths.versions(planId)} icon="back">
          {t('versions.compare.back')}
        </PageLink>
      </p>
      <PageHeading title={title} context={[planTitle]} />
      {problem && 'message' in problem ? (
        <ProblemBox problem={problem} title={t('versions.problem.title')} />
      ) : (
        <Compared services={services} before={earlier ?? null} after={later ?? null} />
      )}
    </div>
  );
}

/** Names what is compared as soon as it is known. */
function useComparisonTitle(before: Side | null, after: Side | null): string {
  const { t, dateTime } = useTranslator();
  const nameOf = useSideName();
  if (!before || !after) return t('versions.compare.short');
  if (before.isOtherPlan) return t('versions.compare.plans', { title: nameOf(before) });
  if (before.version && !after.version)
    return t('versions.compare.since', { name: before.version.name, when: dateTime(before.version.at) });
  return t('versions.compare.between', { before: nameOf(before), after: nameOf(after) });
}

type ComparedProps = {
  readonly services: VersionServices;
  readonly before: Side | null;
  readonly after: Side | null;
};

function Compared({ services, before, after }: ComparedProps) {
  const { t } = useTranslator();
  const changes = useChanges(before?.plan ?? null, after?.plan ?? null);
  const [kind, setKind] = useState<ShownKind>('all');
  if (!before || !after || !changes) return <Waiting isWaiting text={t('versions.compare.loading')} />;
  const shown = kind === 'all' ? changes : changes.filter((change) => change.kind === kind);
  return (
    <>
      <Sides before={before} after={after} />
      {changes.length === 0 ? (
        <p className={styles['none']}>{t('versions.compare.none')}</p>
      ) : (
        <>
          <RestoreHere services={services} before={before} after={after} />
          <TakeAway services={services} before={before} after={after} />
          <KindFilter changes={changes} kind={kind} onChoose={setKind} />
        </>
      )}
      {changes.length > 0 && shown.length === 0 ? <p>{t('versions.compare.noneOfKind')}</p> : null}
      <ChangeGroups changes={shown} before={before} after={after} />
    </>
  );
}

type BothProps = { readonly services: VersionServices; readonly before: Side; readonly after: Side };

/** The comparison as a document, with what a person says about it. */
function TakeAway({ services, before, after }: BothProps) {
  const written = useWrittenReason(services, before, after);
  return (
    <div className={styles['away']} data-screen-only="">
      <ChangeReason written={written} />
      <TakeChanges services={services} before={before} after={after} reason={written.text} />
    </div>
  );
}

function Sides({ before, after }: { before: Side; after: Side }) {
  const { t, dateTime } = useTranslator();
  const nameOf = useSideName();
  const words = (side: Side) => {
    if (side.isOtherPlan) return t('versions.compare.otherPlan', { title: nameOf(side) });
    return side.version
      ? t('versions.compare.dated', { name: side.version.name, when: dateTime(side.version.at) })
      : t('versions.compare.nowSide');
  };
  return (
    <dl className={styles['sides']}>
      <div>
        <dt>{t('versions.compare.before')}</dt>
        <dd>
          {words(before)}
          {before.version?.reason ? (
            <span className={styles['reason']}>{readableSigns(before.version.reason)}</span>
          ) : null}
        </dd>
      </div>
      <div>
        <dt>{t('versions.compare.after')}</dt>
        <dd>
          {words(after)}
          {after.version?.reason ? (
            <span className={styles['reason']}>{readableSigns(after.version.reason)}</span>
          ) : null}
        </dd>
      </div>
    </dl>
  );
}

/** Beside the plan as it is now, the version can be restored at once; then nothing differs here, and the list has what was kept. */
function RestoreHere({ services, before, after }: BothProps) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const planId = usePlan((plan) => plan.id);
  const [isOpen, setOpen] = useState(false);
  const { version } = before;
  if (version === null || after.version !== null || readOnly) return null;
  return (
    <div data-screen-only="">
      <Button icon="history" label={t('versions.restore.label', { name: version.name })} onClick={() => setOpen(true)}>
        {t('versions.restore')}
      </Button>
      {isOpen ? (
        <RestoreDialog
          version={version}
          services={services}
          onClose={() => setOpen(false)}
          onRestored={() => navigate(paths.versions(planId), { state: { field: keptBefore } })}
        />
      ) : null}
    </div>
  );
}
