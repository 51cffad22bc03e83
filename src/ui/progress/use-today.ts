import { useState } from 'react';
import { localDay } from '#i18n/local-day.ts';

/** The reader's day when the page was opened, as an ISO date: figures do not change under the eyes at midnight. */
export function useToday(): string {
  const [today] = useState(() => localDay(new Date().toISOString()));
  return today;
}
