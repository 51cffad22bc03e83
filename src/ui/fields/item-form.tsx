import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import type { ItemKind } from '#core/plan/field-kinds.ts';
import type { PlanHistory } from '#core/plan/history.ts';
import type { Correction } from '#core/plan/measurement-edits.ts';
import type { PlanEdit } from '#core/plan/plan-edit.ts';
import type { ItemRef } from '#core/plan/plan-path.ts';
import type { Measurement, Plan } from '#core/plan/plan-schema.ts';
import { formSchema } from '#core/validation/form-schema.ts';
import { applyFormValues, type FormValues, toFormValues } from '#core/validation/form-values.ts';
import { unitSource } from '#core/validation/number-unit.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { historyState } from '../common/history-state.ts';
import { useTranslator } from '../common/translation.tsx';
import { type SessionActor, useOpenSession, useReadOnly } from '../wizard/session-context.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormPlaceProvider } from './form-place.tsx';
import { useMendedErrors } from './use-mended-errors.ts';

type ItemFormProps = {
  readonly itemRef: ItemRef;
  readonly children: ReactNode;
  /** Called by Continue when the item has no errors. Without it the form has no checks of its own. */
  readonly onValid?: () => void;
  /** Told when errors begin and cease to be shown. */
  readonly onWrong?: (isWrong: boolean) => void;
  /** Told when the focus leaves a field, after the plan has its words. */
  readonly onLeave?: () => void;
  /** The fields are shown and cannot be changed. */
  readonly locked?: boolean;
  /** The empty measurement that the form begins with: it is added to the plan with the first word. */
  readonly blank?: Measurement;
  /** What is typed corrects a measurement: what it said before is kept. */
  readonly correction?: Correction | undefined;
  /** What cannot be read is told below the fields, and not beside each of them too. */
  readonly tellsBelow?: boolean;
};

/** A form that leases one item: every change goes to the machine at once; the item comes back only when it changed under the form. */
export function ItemForm(props: ItemFormProps) {
  const { language } = useTranslator();
  const { itemRef } = props;
  const key = `${'section' in itemRef ? itemRef.section : itemRef.id}:${baseLanguage(language)}`;
  return <LeasedForm key={key} {...props} language={baseLanguage(language)} />;
}

function LeasedForm({
  itemRef,
  language,
  children,
  onValid,
  onWrong,
  onLeave,
  locked = false,
  blank,
  correction,
  tellsBelow = false,
}: ItemFormProps & { language: string }) {
  const { actor } = useOpenSession();
  const readOnly = useReadOnly() || locked;
  const [ref] = useState(itemRef);
  const kind: ItemKind = 'section' in ref ? ref.section : ref.table;
  const [initial] = useState(() => toFormValues(withBlank(planOf(actor), blank), ref, language) ?? {});
  const { currency } = planOf(actor).profile;
  const schema = useMemo(() => formSchema(kind, language, currency), [kind, language, currency]);
  const resolver = useMemo(() => zodResolver(schema), [schema]);
  const [source] = useState(() => (kind === 'measurements' ? sourceOf(withBlank(planOf(actor), blank), ref) : null));
  const place = useMemo(
    () => ({ kind, ref, readOnly, tellsBelow, ...(source === null ? {} : { unitSource: source }) }),
    [kind, ref, readOnly, tellsBelow, source],
  );
  const form = useForm<FormValues>({
    defaultValues: initial,
    resolver,
    mode: 'onSubmit',
    // What is mended loses its error as it is typed (use-mended-errors.ts): what goes on blur would move the page under the pointer.
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useLease(form, { actor, ref, language, blank, correction });
  useMendedErrors(form, schema);
  useArrivalFocus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actor.send({ type: 'save.flushed' });
    form
      .handleSubmit(() => onValid?.())(event)
      .catch(reportError);
  };
  const leave = () => {
    actor.send({ type: 'save.flushed' });
    onLeave?.();
  };
  return (
    <FormPlaceProvider value={place}>
      <FormProvider {...form}>
        <form noValidate onSubmit={submit} onBlur={leave} autoComplete="off">
          <ErrorSummary onWrong={onWrong} />
          {children}
        </form>
      </FormProvider>
    </FormPlaceProvider>
  );
}

function planOf(actor: SessionActor): Plan {
  return actor.getSnapshot().context.history.present;
}

/** Whether a history went on by an edit, and not by undo, redo or another plan in its place. */
function isPlainEdit(before: PlanHistory, after: PlanHistory): boolean {
  const isForward = after.past.length > 0 && after.past.length >= before.past.length;
  return isForward && before.future.length === 0 && after.future.length === 0;
}

type Lease = {
  readonly actor: SessionActor;
  readonly ref: ItemRef;
  readonly language: string;
  readonly blank: Measurement | undefined;
  readonly correction: Correction | undefined;
};

function editOf({ ref, language, blank, correction }: Lease, values: FormValues): PlanEdit {
  if (blank) return { kind: 'measurement.entered', row: blank, values, language };
  return correction
    ? { kind: 'measurement.corrected', ...correction, values, language }
    : { kind: 'form.applied', ref, values, language };
}

function sourceOf(plan: Plan, ref: ItemRef) {
  const row = 'id' in ref ? plan.measurements.find(({ id }) => id === ref.id) : undefined;
  return row ? unitSource(plan, 'measurements', row) : null;
}

/** A form whose measurement is not in the plan yet shows what the empty one says, also when that changes. */
function startAnew(form: UseFormReturn<FormValues>, { actor, ref, language, blank }: Omit<Lease, 'correction'>): void {
  const plan = planOf(actor);
  const whole = withBlank(plan, blank);
  const values = whole === plan ? null : toFormValues(whole, ref, language);
  if (values) form.reset(values);
}

/** The plan with the measurement that a form begins with, where it is not there yet. */
function withBlank(plan: Plan, blank: Measurement | undefined): Plan {
  if (!blank || plan.measurements.some(({ id }) => id === blank.id)) return plan;
  return { ...plan, measurements: [...plan.measurements, blank] };
}

/** Form → machine on every change; machine → form only when applying the form would change the plan (undo, another tab, import). */
function useLease(form: UseFormReturn<FormValues>, { actor, ref, language, blank, correction }: Lease): void {
  useEffect(() => {
    startAnew(form, { actor, ref, language, blank });
    let isOwnEdit = false;
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        isOwnEdit = true;
        actor.send({
          type: 'plan.edited',
          edit: editOf({ actor, ref, language, blank, correction }, values),
          at: performance.now(),
        });
        isOwnEdit = false;
      },
    });
    let known = actor.getSnapshot().context.history;
    const subscription = actor.subscribe(({ context: { history } }) => {
      const plan = history.present;
      const before = known;
      known = history;
      if (plan === before.present) return;
      // What came from this form is in it already.
      if (isOwnEdit) return;
      // Many such forms stand on one page: an edit made in another of them is none of theirs.
      if (blank && isPlainEdit(before, history)) return;
      const whole = withBlank(plan, blank);
      if (applyFormValues(whole, ref, form.getValues(), language) === whole) return;
      const values = toFormValues(whole, ref, language);
      if (values) form.reset(values, { keepTouched: true });
    });
    return () => {
      stopListening();
      subscription.unsubscribe();
    };
  }, [form, actor, ref, language, blank, correction]);
}

/** Focuses the field that the link to this page named, on arrival and when a link on the page itself names one. */
function useArrivalFocus(): void {
  useEffect(() => {
    const focusNamed = () => {
      const input = inputOf(historyState().field ?? '');
      if (!input) return;
      input.focus();
      input.scrollIntoView({ block: 'center' });
    };
    focusNamed();
    window.addEventListener('hashchange', focusNamed);
    return () => window.removeEventListener('hashchange', focusNamed);
  }, []);
}

/** The input with this id, or the nearest group around it: issues name rows of short lists by id, inputs by position. */
function inputOf(field: string): HTMLElement | null {
  const [kind, ...rest] = field.split('--');
  const parts = rest.join('--').split('-');
  for (let length = parts.length; length > 0; length -= 1) {
    const input = document.getElementById(`${kind}--${parts.slice(0, length).join('-')}`);
    if (input) return input;
  }
  return null;
}
