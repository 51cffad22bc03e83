import { useEffect, useState } from 'react';

/** A wait shorter than this (milliseconds) needs no words. */
const longAfter = 500;

/** Whether something has been going on for so long that it is worth saying. */
export function useIsLong(isWaiting: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLong(true), longAfter);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isWaiting]);
  return isWaiting && isLong;
}
