import { useEffect, useState } from 'react';
import { type FrameworkPack, loadFrameworkPacks } from '#core/scheme/framework-packs.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './about-page.module.css';

/** The frameworks that plans can be read through, and what of them is still to be checked. */
export function FrameworkList() {
  const { t, language } = useTranslator();
  const [packs, setPacks] = useState<readonly FrameworkPack[]>([]);
  useEffect(() => {
    let isHere = true;
    loadFrameworkPacks(language)
      .then((loaded) => isHere && setPacks(loaded))
      .catch(reportError);
    return () => {
      isHere = false;
    };
  }, [language]);
  if (packs.length === 0) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('about.frameworks.title')}</h2>
      <p>{t('about.frameworks.help')}</p>
      <ul>
        {packs.map(({ framework, text }) => (
          <li key={framework.id}>
            <strong>{text.title}</strong> {text.note}
          </li>
        ))}
      </ul>
    </section>
  );
}
