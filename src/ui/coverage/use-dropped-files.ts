import { useEffect, useRef, useState } from 'react';
import { type DroppedFiles, filesOfDrop } from './files-of-drop.ts';

/** Takes files and folders that are dropped anywhere on the page; tells whether some are held over it. */
export function useDroppedFiles(onFiles: (dropped: DroppedFiles) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const end = new AbortController();
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const listen = (name: 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void) =>
      window.addEventListener(name, react, { signal: end.signal });
    listen('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    });
    listen('dragleave', (event) => {
      if (event.relatedTarget === null) setOver(false);
    });
    listen('drop', (event) => {
      if (!hasFiles(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      void filesOfDrop(event.dataTransfer.items).then((dropped) => latest.current(dropped), reportError);
    });
    return () => end.abort();
  }, []);
  return isOver;
}
