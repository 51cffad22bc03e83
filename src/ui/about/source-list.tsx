import type { SchemePack } from '#core/scheme/scheme-packs.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './about-page.module.css';

const waysToConsult = ['read', 'summary', 'contents-page', 'not-opened'] as const;

/** Everything that entries of the scheme cite, with what it says and whether it was read. */
export function SourceList({ pack: { scheme, text } }: { pack: SchemePack }) {
  const { t } = useTranslator();
  return (
    <section className={styles['part']}>
      <h2>{t('about.sources.title')}</h2>
      <p>{t('about.sources.help')}</p>
      <ul role="list" className={styles['sources']}>
        {scheme.sources.map(({ id, title, publisher, year, url, consulted }) => (
          <li key={id}>
            <p className={styles['sourceTitle']}>
              {url === null ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}
            </p>
            <p className={styles['muted']}>
              {[publisher, year ?? t('about.sources.noYear')].filter((part) => part !== '').join(', ')}
              {' · '}
              {t(`about.sources.consulted.${waysToConsult.find((way) => way === consulted) ?? 'not-opened'}`)}
            </p>
            <p>{text.sources[id]?.note}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
