import { findRow } from '#core/plan/plan-edit.ts';
import { itemOfPath, planTables } from '#core/plan/plan-path.ts';
import { stepIds } from '#core/validation/issue.ts';
import { PageLink } from '../common/button.tsx';
import { Icon } from '../common/icon.tsx';
import { paths, placeOfPath } from '../common/routes.ts';
import { useTranslator } from '../common/translation.tsx';
import styles from './hub.module.css';
import { itemTitle, titleLanguage } from './item-names.ts';
import { usePlan } from './session-context.tsx';
import { useStepTitle } from './step-title.ts';

/** Everything that was marked "come back later", in one place. */
export function LaterList() {
  const translator = useTranslator();
  const stepTitle = useStepTitle();
  const plan = usePlan((present) => present);
  const entries = plan.notes.comeBackLater.flatMap((path) => {
    const step = stepIds.find((id) => path === `step/${id}`);
    if (step) return [{ path, to: paths.step(plan.id, step), title: stepTitle(step), lang: undefined }];
    const ref = itemOfPath(path)?.ref;
    const place = placeOfPath(plan.id, path);
    if (!ref || !place || !('table' in ref)) return [];
    const table = planTables.find((name) => name === ref.table);
    if (!table) return [];
    const row = findRow(plan, table, ref.id);
    return row
      ? [
          {
            path,
            to: place.path,
            title: itemTitle(translator, plan, table, row),
            lang: titleLanguage(translator, plan, row),
          },
        ]
      : [];
  });
  if (entries.length === 0) return null;
  return (
    <section aria-label={translator.t('wizard.later.title')}>
      <h2>{translator.t('wizard.later.title')}</h2>
      <ul role="list" className={styles['later']}>
        {entries.map(({ path, to, title, lang }) => (
          <li key={path}>
            <Icon name="later" size={16} />{' '}
            <PageLink to={to} lang={lang}>
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
