import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession } from '../session-context.tsx';
import type { EntryWords } from './catalogue-entry.ts';
import styles from './entry.module.css';

type SourceTextProps = {
  readonly id: string;
  readonly locator?: string;
  readonly status?: NonNullable<EntryWords['status']>;
};

/** A source by title, publisher and year, with its address as text that can be opened; nothing is fetched by the product itself. */
export function SourceText({ id, locator = '', status }: SourceTextProps) {
  const { t } = useTranslator();
  const { pack } = useOpenSession();
  const source = pack.index.source(id);
  if (!source) return null;
  const origin = [source.publisher, source.year === null ? '' : String(source.year), locator]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      <cite>{source.title}</cite>
      {`. ${origin}.`}
      {status ? <span className={styles['sourceStatus']}> {t(`common.status.${status}`)}.</span> : null}
      {source.url === null ? null : (
        <>
          {' '}
          <a className={styles['address']} href={source.url} target="_blank" rel="noreferrer">
            {source.url}
            <span className="visually-hidden"> {t('panel.newTab')}</span>
          </a>
        </>
      )}
    </>
  );
}
