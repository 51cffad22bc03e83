import { useMemo, useState } from 'react';
import { addAmounts } from '#core/add-amounts.ts';
import type { Evidence, EvidenceRow, Figure } from '#core/coverage/evidence.ts';
import { evidenceOf } from '#core/coverage/evidence.ts';
import { compareCodes } from '#core/words/compare-words.ts';
import { itemName } from '#i18n/coverage-text.ts';
import { Button, PageLink } from '../common/button.tsx';
import { Dialog } from '../common/dialog.tsx';
import { useTranslator } from '../common/translation.tsx';
import styles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { DepthMark } from './depth-mark.tsx';
import { usePlanNames } from './use-plan-names.ts';

type Props = { readonly figure: Figure; readonly item: string | null; readonly onClose: () => void };

/** Lines of a long list that are shown at once. */
const shownAtOnce = 100;

/** One number opened: how it is made, the values of the plans behind it, and what was left out and why. */
export function EvidenceDialog({ figure, item, onClose }: Props) {
  const translator = useTranslator();
  const { t } = translator;
  const { table, place, coverage, words } = useCoverage();
  const evidence = useMemo(
    () => evidenceOf(table, { lens: place.lens, filters: place.filters }, { figure, item }),
    [table, place, figure, item],
  );
  const of = coverage.items.find(({ id }) => id === item);
  const title = t(`lens.figure.${figure}`);
  return (
    <Dialog
      wide
      title={of ? t('coverage.evidence.of', { figure: title, item: itemName(words, place.lens, of) }) : title}
      onClose={onClose}
    >
      <p>{t(`lens.formula.${figure}`)}</p>
      <EvidenceTable evidence={evidence} figure={figure} />
      <p className={styles['sum']}>
        {t('coverage.evidence.sum', { value: sumText(evidence, translator), count: evidence.rows.length })}
      </p>
      {evidence.leftOut.length === 0 ? <p>{t('coverage.evidence.nothingLeftOut')}</p> : <LeftOut evidence={evidence} />}
      <p className={styles['muted']}>{t('coverage.evidence.asOf', { count: coverage.plans.length })}</p>
    </Dialog>
  );
}

function sumText({ rows }: Evidence, { number, money }: ReturnType<typeof useTranslator>): string {
  const sums = new Map<string, number>();
  for (const { currency, amount } of rows) sums.set(currency, addAmounts(sums.get(currency) ?? 0, amount));
  if (sums.size === 0) return number(0);
  return [...sums]
    .sort(([one], [other]) => compareCodes(one, other))
    .map(([currency, sum]) => (currency === '' ? number(sum) : money(sum, currency)))
    .join(' + ');
}

function EvidenceTable({ evidence: { rows }, figure }: { evidence: Evidence; figure: Figure }) {
  const { t } = useTranslator();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, shownAtOnce);
  if (rows.length === 0) return <p>{t('coverage.evidence.none')}</p>;
  return (
    <>
      <table className={styles['evidence']}>
        <caption className="visually-hidden">{t('coverage.evidence.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.plan')}</th>
            <th scope="col">{t(figure === 'plans' ? 'coverage.depth' : 'coverage.value')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <EvidenceLine key={row.planId} row={row} figure={figure} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <Button onClick={() => setWhole(true)}>{t('coverage.showAll', { count: rows.length })}</Button>
      ) : null}
    </>
  );
}

function EvidenceLine({ row, figure }: { row: EvidenceRow; figure: Figure }) {
  const { number, money } = useTranslator();
  const { nameOf, linkOf } = usePlanNames();
  const value = row.currency === '' ? number(row.amount) : money(row.amount, row.currency);
  return (
    <tr>
      <th scope="row">
        <PageLink to={linkOf(row.planId, { figure, at: row.at[0] })}>{nameOf(row.planId)}</PageLink>
      </th>
      <td>{figure === 'plans' ? <DepthMark depth={row.depth} isNamed /> : value}</td>
    </tr>
  );
}

function LeftOut({ evidence: { leftOut } }: { evidence: Evidence }) {
  const { t } = useTranslator();
  const { nameOf, linkOf } = usePlanNames();
  return (
    <details className={styles['leftOut']}>
      <summary>{t('coverage.evidence.leftOut', { count: leftOut.length })}</summary>
      <ul>
        {leftOut.slice(0, shownAtOnce).map(({ planId, reason, at }) => (
          <li key={planId}>
            <PageLink to={linkOf(planId, null)}>{nameOf(planId)}</PageLink>{' '}
            {t('coverage.evidence.reason', { count: at.length, reason: t(`lens.leftOut.${reason}`) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
