import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button.tsx';
import styles from './dialog.module.css';
import { useTranslator } from './translation.tsx';

/** A modal dialog: the native element keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({
  title,
  onClose,
  children,
  wide = false,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}) {
  const { t } = useTranslator();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    // What a dialog asks for comes first, not the button that closes it.
    dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={`${styles['dialog']} ${wide ? styles['wide'] : ''}`}
      onClose={onClose}
    >
      <div className={styles['head']}>
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="close" label={t('common.close')} onClick={() => dialog.current?.close()} />
      </div>
      <div className={styles['body']}>{children}</div>
    </dialog>
  );
}
