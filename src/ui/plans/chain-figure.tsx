import type { ChainLevel } from '#core/chain/drawing.ts';
import { LevelMark } from '../common/level-mark.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './chain-figure.module.css';

const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

/** The four levels on one line, each with the question that it answers: the product in one picture. */
export function ChainFigure() {
  const { t } = useTranslator();
  return (
    <ol role="list" className={styles['chain']} aria-label={t('home.chain.title')}>
      {levels.map((level) => (
        <li key={level} className={styles['level']}>
          <span className={styles['mark']}>
            <LevelMark level={level} size={30} />
          </span>
          <strong className={styles[level]}>{t(`item.${level}`)}</strong>
          <span className={styles['question']}>{t(`home.chain.${level}`)}</span>
        </li>
      ))}
    </ol>
  );
}
