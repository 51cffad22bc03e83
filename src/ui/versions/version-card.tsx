import { useId, useState } from 'react';
import type { ChainLevel } from '#core/chain/drawing.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import { Button, PageLink } from '../common/button.tsx';
import { LevelMark } from '../common/level-mark.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { usePlanId } from '../wizard/plan-place.ts';
import { useReadOnly } from '../wizard/session-context.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { type CardProps, VersionMore } from './version-more.tsx';
import styles from './versions.module.css';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

/** One version: what it stands for, when and why it was kept, and what can be done with it. */
export function VersionCard(props: CardProps) {
  const { version } = props;
  const { t, dateTime } = useTranslator();
  return (
    <li className={styles['card']} data-version={version.id} data-kind={version.kind}>
      <div>
        <h3 tabIndex={-1}>{readableSigns(version.name)}</h3>
        <p className={styles['facts']}>
          {version.at === '' ? t('common.dateUnknown') : <time dateTime={version.at}>{dateTime(version.at)}</time>} ·{' '}
          {t(`versions.kind.${version.kind}`)}
        </p>
      </div>
      {version.reason === '' ? null : <p className={styles['reason']}>{readableSigns(version.reason)}</p>}
      <ul role="list" className={styles['counts']}>
        {levels.map((level) => (
          <li key={level}>
            <LevelMark level={level} hollow={version.counts[level] === 0} />{' '}
            {t(`item.${level}.count`, { count: version.counts[level] })}
          </li>
        ))}
      </ul>
      <CardActions {...props} />
    </li>
  );
}

function CardActions(props: CardProps) {
  const { version, services } = props;
  const { t } = useTranslator();
  const planId = usePlanId();
  const readOnly = useReadOnly();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const { id, name } = version;
  return (
    <>
      <div className={styles['actions']}>
        <PageLink
          look="secondary"
          to={paths.comparison(planId, id, 'now')}
          label={t('versions.compareNow.label', { name })}
        >
          {t('versions.compareNow')}
        </PageLink>
        {readOnly ? null : (
          <Button look="quiet" label={t('versions.restore.label', { name })} onClick={() => setRestoring(true)}>
            {t('versions.restore')}
          </Button>
        )}
        <Button
          look="quiet"
          icon={isOpen ? 'up' : 'down'}
          label={t('versions.more.label', { name })}
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          {t('versions.more')}
        </Button>
      </div>
      <div id={panel} className={styles['more']} hidden={!isOpen}>
        {isOpen ? <VersionMore {...props} /> : null}
      </div>
      {isRestoring ? <RestoreDialog version={version} services={services} onClose={() => setRestoring(false)} /> : null}
    </>
  );
}
