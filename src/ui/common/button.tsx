import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { navigate } from 'wouter/use-hash-location';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import type { ArrivalState } from './routes.ts';

type Look = 'primary' | 'secondary' | 'quiet' | 'danger';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  readonly look?: Look;
  readonly icon?: IconName;
  /** Said by screen readers instead of the visible words, when these need the item's name. Must contain them. */
  readonly label?: string;
};

/** A button with words; one primary action a screen. */
export function Button({ look = 'secondary', icon, label, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} aria-label={label} className={`${styles['button']} ${styles[look]}`}>
      {icon ? <Icon name={icon} /> : null}
      {children === undefined ? null : <span>{children}</span>}
    </button>
  );
}

/** A button that shows only an icon; its words are its name and its tooltip. */
export function IconButton({
  icon,
  label,
  title = label,
  ...rest
}: Omit<ButtonProps, 'children' | 'look' | 'label'> & { icon: IconName; label: string }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={label}
      title={title}
      className={`${styles['button']} ${styles['quiet']} ${styles['iconOnly']}`}
    >
      <Icon name={icon} />
    </button>
  );
}

type LinkProps = {
  readonly to: string;
  readonly state?: ArrivalState;
  readonly look?: Look | 'text';
  readonly icon?: IconName;
  readonly label?: string | undefined;
  readonly current?: boolean;
  /** Of the words inside, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly children: ReactNode;
};

/** A link to a page of the product, able to tell it which field to focus and where to return to. */
export function PageLink({ to, state, look = 'text', icon, label, current, lang, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to, { state: state ?? null });
  };
  return (
    <a
      href={`#${to}`}
      onClick={follow}
      aria-label={label}
      aria-current={current ? 'page' : undefined}
      className={look === 'text' ? styles['textLink'] : `${styles['button']} ${styles[look]}`}
    >
      {icon && icon !== 'forward' ? <Icon name={icon} /> : null}
      <span lang={lang}>{children}</span>
      {/* An arrow stands at the side that it points to. */}
      {icon === 'forward' ? <Icon name={icon} /> : null}
    </a>
  );
}
