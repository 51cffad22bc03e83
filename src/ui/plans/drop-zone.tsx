import { useEffect, useState } from 'react';
import { Icon } from '../common/icon.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './drop-zone.module.css';

/** Takes a file that is dropped anywhere on the page; shows so while one is held over it. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslator();
  const isOver = useDroppedFile(onFile);
  if (!isOver) return null;
  return (
    <div className={styles['zone']} aria-hidden="true">
      <p>
        <Icon name="open" size={28} /> {t('home.file.drop')}
      </p>
    </div>
  );
}

function useDroppedFile(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isOver;
}
