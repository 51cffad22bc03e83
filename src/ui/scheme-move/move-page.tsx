import { useMemo, useState } from 'react';
import { navigate } from 'wouter/use-hash-location';
import type { Plan } from '#core/plan/plan-schema.ts';
import { carryOver } from '#core/scheme/carry-over.ts';
import type { NewWording } from '#core/scheme/new-wordings.ts';
import type { SchemeStep } from '#core/scheme/scheme-packs.ts';
import { Button } from '../common/button.tsx';
import type { Problem } from '../common/problem.ts';
import { paths } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import { Waiting } from '../versions/waiting.tsx';
import { usePlanId } from '../wizard/plan-place.ts';
import { useReadOnly } from '../wizard/session-context.tsx';
import { useNewerScheme } from '../wizard/use-newer-scheme.ts';
import styles from './move.module.css';
import { OfferedWordings } from './offered-wordings.tsx';
import { ReferenceGroups } from './reference-groups.tsx';
import { ToldChanges } from './told-changes.tsx';
import { useMove } from './use-move.ts';
import type { LoadedStep } from './use-scheme-step.ts';

/** What a wording is chosen by, also after the plan has changed. */
const keyOf = ({ table, rowId }: NewWording) => `${table}/${rowId}`;

/** Everything that the next version changes in the plan, by what becomes of it; the person chooses wordings, moves the plan or stays. */
export function MovePage({ plan, loaded }: { plan: Plan; loaded: LoadedStep }) {
  const { t } = useTranslator();
  const { step, text } = loaded;
  const carried = useMemo(() => carryOver(plan, step), [plan, step]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { references, wordings } = carried;
  const offered = wordings.filter((wording) => wording.offered.length > 0);
  const others = wordings.filter((wording) => wording.offered.length === 0);
  const place = { before: plan, after: carried.plan, text, to: step.carryOver.to };
  return (
    <>
      <p className={styles['lead']}>{t('move.lead', { to: place.to })}</p>
      {references.length + wordings.length === 0 ? <p className={styles['none']}>{t('move.nothing')}</p> : null}
      <ReferenceGroups references={references} place={place} />
      <OfferedWordings
        wordings={offered}
        place={place}
        isChosen={(wording) => chosen.has(keyOf(wording))}
        onChoose={(some, isOn) => setChosen((present) => withKeys(present, some.map(keyOf), isOn))}
      />
      <ToldChanges wordings={others} place={place} />
      <Decision step={step} isChosen={(wording) => chosen.has(keyOf(wording))} />
    </>
  );
}

function withKeys(present: ReadonlySet<string>, keys: readonly string[], isOn: boolean): ReadonlySet<string> {
  const others = [...present].filter((key) => !keys.includes(key));
  return new Set(isOn ? [...others, ...keys] : others);
}

function Decision({ step, isChosen }: { step: SchemeStep; isChosen: (wording: NewWording) => boolean }) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const newer = useNewerScheme();
  const move = useMove(step);
  const [state, setState] = useState<Problem | 'asking' | 'working'>('asking');
  const isWorking = state === 'working';
  const { from, to } = step.carryOver;
  if (readOnly) return null;
  const confirm = async () => {
    setState('working');
    const problem = await move(isChosen);
    if (problem) setState(problem);
  };
  return (
    <div className={styles['decision']}>
      <p>{t('move.kept')}</p>
      {typeof state === 'object' ? <ProblemBox problem={state} /> : null}
      <Waiting isWaiting={isWorking} text={t('move.working')} />
      <div className={styles['buttons']}>
        <Button
          look="primary"
          // Not disabled while the plan is kept: that would take the focus away.
          aria-disabled={isWorking || undefined}
          onClick={() => (isWorking ? undefined : void confirm().catch(reportError))}
        >
          {t('move.take', { to })}
        </Button>
        <StayButton from={from} stay={newer?.stay} />
      </div>
    </div>
  );
}

function StayButton({ from, stay }: { from: number; stay: (() => void) | undefined }) {
  const { t } = useTranslator();
  const planId = usePlanId();
  const leave = () => {
    navigate(paths.hub(planId));
    stay?.();
  };
  return (
    <Button look="quiet" onClick={leave}>
      {t('move.stay', { from })}
    </Button>
  );
}
