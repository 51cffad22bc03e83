import { useIsLong } from './use-is-long.ts';
import styles from './versions.module.css';

/** Progress of something that takes its time, in sight only when it does. */
export function Waiting({ isWaiting, text }: { isWaiting: boolean; text: string }) {
  const isLong = useIsLong(isWaiting);
  return (
    <div role="status" className={styles['waiting']}>
      {isLong ? (
        <>
          <progress aria-label={text} />
          <p>{text}</p>
        </>
      ) : null}
    </div>
  );
}
