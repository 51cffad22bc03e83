import { useId } from 'react';
import { useTranslator } from '../common/translation.tsx';
import field from '../fields/field.module.css';
import { ProblemBox } from '../plans/problem-box.tsx';
import type { WrittenReason } from './use-written-reason.ts';

/** What the reader of the document is told about the changes as a whole. */
export function ChangeReason({ written }: { written: WrittenReason }) {
  const { t } = useTranslator();
  const id = useId();
  const { text, keptAs, isNow, problem, write, keep } = written;
  const help = isNow ? t('versions.written.helpNow') : t('versions.written.help');
  return (
    <div className={field['field']}>
      <label className={field['label']} htmlFor={id}>
        {t('versions.written')}
      </label>
      <p id={`${id}-help`} className={field['help']}>
        {keptAs === null ? help : t('versions.written.helpVersion', { name: keptAs })}
      </p>
      <textarea
        id={id}
        className={field['input']}
        rows={3}
        value={text}
        maxLength={2000}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => write(target.value)}
        onBlur={keep}
      />
      {problem ? <ProblemBox problem={problem} /> : null}
    </div>
  );
}
