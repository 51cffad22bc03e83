import { useTranslator } from '../common/translation.tsx';
import { PlainInput } from '../fields/plain-input.tsx';
import { ProblemBox } from '../plans/problem-box.tsx';
import type { WrittenReason } from './use-written-reason.ts';

/** What the reader of the document is told about the changes as a whole. */
export function ChangeReason({ written }: { written: WrittenReason }) {
  const { t } = useTranslator();
  const { text, keptAs, isNow, problem, write, keep } = written;
  const help = isNow ? t('versions.written.helpNow') : t('versions.written.help');
  return (
    <PlainInput
      label={t('versions.written')}
      help={keptAs === null ? help : t('versions.written.helpVersion', { name: keptAs })}
      rows={3}
      value={text}
      maxLength={2000}
      onChange={write}
      onBlur={keep}
    >
      {problem ? <ProblemBox problem={problem} /> : null}
    </PlainInput>
  );
}
