import { useCallback, useEffect, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useAnnounce } from '../common/announcer.tsx';
import { useAppServices } from '../common/app-services.tsx';
import { Button, PageLink } from '../common/button.tsx';
import { type CollectionServices, type CollectionSummary, ownCollectionId } from '../common/collection-services.ts';
import { PageHeading } from '../common/page-heading.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { useAdding } from './adding-context.tsx';
import { CollectionNameDialog } from './collection-name-dialog.tsx';
import styles from './coverage.module.css';
import { addressOfPlace, type CoverageView } from './coverage-place.ts';
import type { DroppedFiles } from './files-of-drop.ts';
import { useDroppedFiles } from './use-dropped-files.ts';

type State = { readonly services: CollectionServices; readonly list: readonly CollectionSummary[] };

/** Address of a collection as it is first opened. */
function addressOf(collection: string, view: CoverageView): string {
  return addressOfPlace({
    collection,
    view,
    id: null,
    lens: 'goals',
    filters: {},
    plans: [],
    row: null,
    withinOne: false,
  });
}

/** The collections of this device, and the way to a new one. */
export function CollectionsPage() {
  const { t } = useTranslator();
  const { state, problem, reload } = useCollections();
  const [isNaming, setNaming] = useState(false);
  const { add } = useAdding();
  // Files dropped here go to a collection that is named first.
  const [dropped, setDropped] = useState<DroppedFiles | null>(null);
  const isOver = useDroppedFiles((files) => {
    setDropped(files);
    setNaming(true);
  });
  const endNaming = () => {
    setNaming(false);
    setDropped(null);
  };
  return (
    <div className={styles['frame']} data-over={isOver || undefined}>
      <div className={styles['head']}>
        <PageLink to={paths.home} icon="back">
          {t('coverage.home')}
        </PageLink>
        <PageHeading title={t('coverage.title')} />
        <p className={styles['lead']}>{t('coverage.lead')}</p>
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      {state === null && problem === null ? <p role="status">{t('coverage.loading')}</p> : null}
      {state === null ? null : (
        <>
          <div className={styles['buttons']}>
            <Button look="primary" icon="add" onClick={() => setNaming(true)}>
              {t('coverage.collection.new')}
            </Button>
          </div>
          <ul role="list" className={styles['cards']}>
            {state.list.map((summary) => (
              <CollectionCard key={summary.id} summary={summary} services={state.services} onChanged={reload} />
            ))}
          </ul>
          {isNaming ? (
            <CollectionNameDialog
              title={t('coverage.collection.new')}
              name=""
              onClose={endNaming}
              onName={async (name) => {
                const made = await state.services.create(name, false);
                if ('message' in made) return made;
                if (dropped) add(made.id, dropped);
                navigate(addressOf(made.id, 'plans'));
                return null;
              }}
            />
          ) : null}
        </>
      )}
    </div>
  );
}

function useCollections() {
  const { collections } = useAppServices();
  const [state, setState] = useState<State | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const reload = useCallback(async () => {
    const services = await collections();
    const list = 'message' in services ? services : await services.list();
    if ('message' in services || 'message' in list) setProblem('message' in list ? list : null);
    else setState({ services, list });
  }, [collections]);
  useEffect(() => {
    reload().catch(reportError);
  }, [reload]);
  return { state, problem, reload };
}

type CardProps = {
  readonly summary: CollectionSummary;
  readonly services: CollectionServices;
  readonly onChanged: () => Promise<void>;
};

function CollectionCard({ summary, services, onChanged }: CardProps) {
  const { t, dateTime } = useTranslator();
  const [isNaming, setNaming] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const announce = useAnnounce();
  const { id, name, files, changedAt } = summary;
  const isOwn = id === ownCollectionId;
  const after = async (work: Promise<Problem | null>) => {
    const failure = await work;
    setProblem(failure);
    await onChanged();
    return failure;
  };
  const remove = async () => {
    if ((await after(services.remove(id))) !== null) return;
    const undo = { label: t('common.undo'), run: () => void after(services.restore(id)) };
    announce({ text: t('coverage.collection.removed', { name }), action: undo });
  };
  return (
    <li className={styles['card']}>
      <h2>
        <PageLink to={addressOf(id, 'overview')}>{name}</PageLink>
      </h2>
      <p className={styles['muted']}>
        {isOwn ? t('coverage.collection.own') : t('coverage.collection.files', { count: files })}
        {isOwn
          ? ''
          : ` · ${changedAt === '' ? t('common.dateUnknown') : t('home.plan.changed', { when: dateTime(changedAt) })}`}
      </p>
      <div className={styles['buttons']}>
        <PageLink look="secondary" to={addressOf(id, 'overview')} label={t('coverage.collection.open.label', { name })}>
          {t('coverage.collection.open')}
        </PageLink>
        {isOwn ? null : (
          <>
            <PageLink look="secondary" to={addressOf(id, 'plans')} label={t('coverage.collection.add.label', { name })}>
              {t('coverage.collection.add')}
            </PageLink>
            <Button look="quiet" label={t('home.plan.rename.label', { title: name })} onClick={() => setNaming(true)}>
              {t('home.plan.rename')}
            </Button>
            <Button look="quiet" label={t('home.plan.remove.label', { title: name })} onClick={() => void remove()}>
              {t('home.plan.remove')}
            </Button>
          </>
        )}
      </div>
      {problem ? <ProblemBox problem={problem} /> : null}
      {isNaming ? (
        <CollectionNameDialog
          title={t('home.plan.rename')}
          name={name}
          onClose={() => setNaming(false)}
          onName={(next) => after(services.rename(id, next))}
        />
      ) : null}
    </li>
  );
}
