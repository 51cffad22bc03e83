import { useMemo } from 'react';
import type { Plan } from '#core/plan/plan-schema.ts';
import { countDue, scheduleOf } from '#core/progress/due-measurements.ts';
import { PageLink } from '../common/button.tsx';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { dueWords } from './due-words.ts';
import { useToday } from './use-today.ts';

/** How many values are overdue and due, with the way to them; nothing when none is. `plan` must be one that does not follow every key. */
export function DueLine({ plan }: { plan: Plan }) {
  const translator = useTranslator();
  const today = useToday();
  const words = useMemo(() => dueWords(translator, countDue(scheduleOf(plan, today).due)), [translator, plan, today]);
  if (words === null) return null;
  return (
    <p>
      <PageLink to={paths.progress(plan.id, 'due')} icon="calendar">
        {words}
      </PageLink>
    </p>
  );
}
