import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import styles from './tabs.module.css';

type TabsProps<T extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  readonly onChoose: (id: T) => void;
  /** Names what is shown; with another name it is shown from its top. */
  readonly content: string;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
};

/** Tabs as everyone knows them: one stop of the Tab key, arrows between them, Home and End to the first and last. */
export function Tabs<T extends string>({ label, tabs, chosen, onChoose, content, children }: TabsProps<T>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const tab = tabs[(index + tabs.length) % tabs.length];
    if (!tab) return;
    onChoose(tab.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${tab.id}`)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const here = tabs.findIndex((tab) => tab.id === chosen);
    const forward = event.currentTarget.matches(':dir(rtl)') ? -1 : 1;
    const next = new Map([
      ['ArrowRight', here + forward],
      ['ArrowLeft', here - forward],
      ['Home', 0],
      ['End', tabs.length - 1],
    ]).get(event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className={styles['tabs']}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={`${id}-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            className={styles['tab']}
            onClick={() => onChoose(tab.id)}
            onKeyDown={onKeyDown}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        key={content}
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${chosen}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the panel scrolls, and reading it must not need a mouse
        tabIndex={0}
        className={styles['panel']}
      >
        {children}
      </div>
    </>
  );
}
