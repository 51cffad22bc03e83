import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { entryStatuses } from '#core/scheme/scheme-schema.ts';
import { SeverityLabel } from '../common/severity-label.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './about-page.module.css';

/** What the scheme is and is not, its headings, and how sure its entries are. */
export function AboutScheme({ pack: { scheme, text } }: { pack: SchemePack }) {
  const { t, date } = useTranslator();
  return (
    <>
      <section className={styles['part']}>
        <h2>{t('about.scheme.title')}</h2>
        <p className={styles['schemeName']}>{text.title}</p>
        <p className={styles['muted']}>
          {t('about.scheme.version', { version: scheme.version, date: date(scheme.created) })}
        </p>
        <p>{text.basis}</p>
        <div className={styles['notice']} data-verified={scheme.verifiedAgainstAnnex || undefined}>
          {scheme.verifiedAgainstAnnex ? null : <SeverityLabel severity="warning" />}
          <p>{t(scheme.verifiedAgainstAnnex ? 'about.scheme.verified' : 'about.scheme.unverified')}</p>
        </div>
        <p>{text.targetValueNote}</p>
        <p>{t('about.scheme.not')}</p>
        <h3>{t('about.scheme.headings')}</h3>
        <ol className={styles['headings']}>
          {scheme.headings.map(({ id }) => (
            <li key={id}>
              <strong>{text.headings[id]?.title}</strong> <span>{text.headings[id]?.question}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles['part']}>
        <h2>{t('about.status.title')}</h2>
        <p>{t('about.status.help')}</p>
        <dl className={styles['meanings']}>
          {entryStatuses.map((status) => (
            <div key={status}>
              <dt>{t(`common.status.${status}`)}</dt>
              <dd>{text.statusMeaning[status]}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
