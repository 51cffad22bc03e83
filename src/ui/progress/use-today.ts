import { useState } from 'react';
import { localDay } from '#i18n/local-day.ts';

/** The calendar day on which a page was opened (ISO 8601). */
export function useToday(): string {
  const [today] = useState(() => localDay(new Date().toISOString()));
  return today;
}
