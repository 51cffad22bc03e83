import { zodResolver } from '@hookform/resolvers/zod';
import { type FormEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { FormProvider, type UseFormReturn, useForm } from 'react-hook-form';
import type { ItemKind } from '#core/plan/field-kinds.ts';
import type { ItemRef } from '#core/plan/plan-path.ts';
import type { Plan } from '#core/plan/plan-schema.ts';
import { formSchema } from '#core/validation/form-schema.ts';
import { applyFormValues, type FormValues, toFormValues } from '#core/validation/form-values.ts';
import { baseLanguage } from '#i18n/languages.ts';
import { historyState } from '../common/history-state.ts';
import { useTranslator } from '../common/translation.tsx';
import { type SessionActor, useOpenSession, useReadOnly } from '../wizard/session-context.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FormPlaceProvider } from './form-place.tsx';

type ItemFormProps = {
  readonly itemRef: ItemRef;
  readonly children: ReactNode;
  /** Called by Continue when the item has no errors. Without it the form has no checks of its own. */
  readonly onValid?: () => void;
  /** Told when errors begin and cease to be shown. */
  readonly onWrong?: (isWrong: boolean) => void;
};

/** A form that leases one item: every change goes to the machine at once; the item comes back only when it changed under the form. */
export function ItemForm({ itemRef, children, onValid, onWrong }: ItemFormProps) {
  const { language } = useTranslator();
  const key = `${'section' in itemRef ? itemRef.section : itemRef.id}:${baseLanguage(language)}`;
  return (
    <LeasedForm key={key} itemRef={itemRef} language={baseLanguage(language)} onValid={onValid} onWrong={onWrong}>
      {children}
    </LeasedForm>
  );
}

function LeasedForm({
  itemRef,
  language,
  children,
  onValid,
  onWrong,
}: Pick<ItemFormProps, 'itemRef' | 'children'> & {
  language: string;
  onValid: ItemFormProps['onValid'] | undefined;
  onWrong: ItemFormProps['onWrong'] | undefined;
}) {
  const { actor } = useOpenSession();
  const readOnly = useReadOnly();
  const [ref] = useState(itemRef);
  const kind: ItemKind = 'section' in ref ? ref.section : ref.table;
  const [initial] = useState(() => toFormValues(planOf(actor), ref, language) ?? {});
  const { currency } = planOf(actor).profile;
  const resolver = useMemo(() => zodResolver(formSchema(kind, language, currency)), [kind, language, currency]);
  const place = useMemo(() => ({ kind, ref, readOnly }), [kind, ref, readOnly]);
  const form = useForm<FormValues>({
    defaultValues: initial,
    resolver,
    mode: 'onSubmit',
    // Errors stay until the next Done: what goes on blur would move the page under the pointer, and the click would be lost.
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  });
  useLease(form, actor, ref, language);
  useArrivalFocus();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actor.send({ type: 'save.flushed' });
    form
      .handleSubmit(() => onValid?.())(event)
      .catch(reportError);
  };
  return (
    <FormPlaceProvider value={place}>
      <FormProvider {...form}>
        <form noValidate onSubmit={submit} onBlur={() => actor.send({ type: 'save.flushed' })} autoComplete="off">
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

/** Form → machine on every change; machine → form only when applying the form would change the plan (undo, another tab, import). */
function useLease(form: UseFormReturn<FormValues>, actor: SessionActor, ref: ItemRef, language: string): void {
  useEffect(() => {
    let isOwnEdit = false;
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        isOwnEdit = true;
        actor.send({
          type: 'plan.edited',
          edit: { kind: 'form.applied', ref, values, language },
          at: performance.now(),
        });
        isOwnEdit = false;
      },
    });
    let known = planOf(actor);
    const subscription = actor.subscribe(() => {
      const plan = planOf(actor);
      if (plan === known) return;
      known = plan;
      // What came from this form is in it already.
      if (isOwnEdit) return;
      if (applyFormValues(plan, ref, form.getValues(), language) === plan) return;
      const values = toFormValues(plan, ref, language);
      if (values) form.reset(values, { keepTouched: true });
    });
    return () => {
      stopListening();
      subscription.unsubscribe();
    };
  }, [form, actor, ref, language]);
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
