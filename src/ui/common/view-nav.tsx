import { PageLink } from './button.tsx';
import styles from './view-nav.module.css';

type View = { readonly to: string; readonly title: string; readonly current: boolean };

/** A row of links to pages that show the same thing in other ways; the open one is marked. */
export function ViewNav({ label, views }: { label: string; views: readonly View[] }) {
  return (
    <nav className={styles['views']} aria-label={label} data-screen-only="">
      {views.map(({ to, title, current }) => (
        <PageLink key={title} to={to} current={current}>
          {title}
        </PageLink>
      ))}
    </nav>
  );
}
