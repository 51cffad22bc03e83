import { useEffect, useState } from 'react';
import { useTranslator } from '#ui/common/translation.tsx';
import styles from './loading-page.module.css';

/** What most waits stay under; a message that only flashes up would disturb. */
const quietTime = 300;

/** Stands where a page will be; says so when it takes a while. */
export function LoadingPage() {
  const { t } = useTranslator();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quietTime);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className={styles['page']} role="status">
      {isLong ? t('common.loading') : null}
    </p>
  );
}
