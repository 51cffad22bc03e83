import type { Severity } from '#core/validation/issue.ts';
import { Icon } from './icon.tsx';
import styles from './severity-label.module.css';
import { useTranslator } from './translation.tsx';

/** A tier of issues as icon, word and colour; with `count` it says how many. */
export function SeverityLabel({ severity, count }: { severity: Severity; count?: number }) {
  const { t } = useTranslator();
  return (
    <span className={`${styles['label']} ${styles[severity]}`}>
      <Icon name={severity} size={17} />
      {count === undefined ? t(`common.severity.${severity}`) : t(`common.severity.${severity}.count`, { count })}
    </span>
  );
}
