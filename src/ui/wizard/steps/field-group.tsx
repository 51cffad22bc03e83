import { type ReactNode, useId } from 'react';
import wizardStyles from '../wizard.module.css';
import styles from './steps.module.css';

/** Fields of a long form that belong together, under a heading of their own. */
export function FieldGroup({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={wizardStyles['group']} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
      {children}
    </section>
  );
}
