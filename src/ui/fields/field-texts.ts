import type { MessageId } from '#i18n/messages.ts';
import { useTranslator } from '../common/translation.tsx';
import { useFormPlace } from './form-place.tsx';

/** Names of sub-row fields carry the position (`milestones.0.date`); their words do not. */
function wordsKey(kind: string, name: string): string {
  return `${kind}.${name.replace(/\.\d+(?=\.|$)/g, '')}`;
}

/** The label of a field of the surrounding form. */
export function useLabel(name: string): string {
  const { t } = useTranslator();
  return t(`field.${wordsKey(useFormPlace().kind, name)}` as MessageId); // tests/ui/fields checks that every field kind has its words
}

/** The help of a field, or null when its label says enough. */
export function useHelp(name: string): string | null {
  const { t, has } = useTranslator();
  const id = `help.${wordsKey(useFormPlace().kind, name)}`;
  return has(id) ? t(id) : null;
}

/** Puts the code of an error of the surrounding form into words. */
export function useErrorText(): (name: string, code: string) => string {
  const { t } = useTranslator();
  const { kind } = useFormPlace();
  return (name, code) =>
    t(`fieldError.${code}` as MessageId, { field: t(`field.${wordsKey(kind, name)}` as MessageId) }); // codes come from formSchema
}
