import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslator } from '../common/translation.tsx';
import { CellDialog } from './cell-dialog.tsx';
import { useCoverage } from './coverage-context.tsx';
import { toDepth } from './depth-mark.tsx';
import styles from './matrix.module.css';
import { useGridFocus } from './use-grid-focus.ts';
import { usePlanNames } from './use-plan-names.ts';
import { type Shown, useShownRange } from './use-shown-range.ts';

/** Sizes in CSS pixels; the style sheet has the same ones. */
export const cell = { width: 40, height: 52, headWidth: 288, headHeight: 176 };

type Props = {
  /** Positions of plans in their order from start to end. */
  readonly columns: readonly number[];
  readonly names: readonly string[];
  /** Column that is shown first. */
  readonly start: number;
};

/** The cells that are in view and a few around them; the scroller has the size of all of them. */
export function MatrixGrid({ columns, names, start }: Props) {
  const { t } = useTranslator();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useShownRange(scroller, { columns: columns.length, rows: names.length }, cell);
  const [opened, setOpened] = useState<{ readonly item: number; readonly plan: number } | null>(null);
  const focus = useGridFocus(scroller, { columns: columns.length, rows: names.length, start }, cell);
  useEffect(() => {
    const element = scroller.current;
    if (element) element.scrollLeft = start * cell.width * (getComputedStyle(element).direction === 'rtl' ? -1 : 1);
  }, [start]);
  const open = useCallback(
    (column: number, row: number) => setOpened({ item: row, plan: columns[column] ?? 0 }),
    [columns],
  );
  // Scrolled away by the mouse, the chosen cell is not drawn: Tab then leads to the first one that is.
  const tabStop = isDrawn(focus.cell, shown) ? focus.cell : { row: shown.fromRow, column: shown.fromColumn };
  const visible = useMemo(() => rangeOf(shown.fromColumn, shown.toColumn), [shown.fromColumn, shown.toColumn]);
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('coverage.matrix.label')}
        aria-rowcount={names.length + 1}
        aria-colcount={columns.length + 1}
        className={styles['scroller']}
        onKeyDown={(event) => focus.onKeyDown(event, open)}
      >
        <div
          className={styles['sheet']}
          role="presentation"
          style={{
            inlineSize: cell.headWidth + columns.length * cell.width,
            blockSize: cell.headHeight + names.length * cell.height,
          }}
        >
          <HeadRow columns={columns} visible={visible} />
          {rangeOf(shown.fromRow, shown.toRow).map((row) => (
            <Row
              key={row}
              row={row}
              name={names[row] ?? ''}
              columns={columns}
              {...blocksOf(shown, row)}
              focused={tabStop.row === row ? tabStop.column : -1}
              onOpen={open}
            />
          ))}
        </div>
      </div>
      {opened ? <CellDialog {...opened} onClose={() => setOpened(null)} /> : null}
    </>
  );
}

function HeadRow({ columns, visible }: { columns: readonly number[]; visible: readonly number[] }) {
  const { t } = useTranslator();
  const { coverage } = useCoverage();
  const { nameOf } = usePlanNames();
  return (
    <div role="row" aria-rowindex={1} className={styles['headRow']}>
      <div role="columnheader" aria-colindex={1} className={styles['corner']}>
        {t('coverage.matrix.corner')}
      </div>
      {visible.map((column) => (
        <ColumnHead key={column} column={column} name={nameOf(coverage.plans[columns[column] ?? 0]?.planId ?? '')} />
      ))}
    </div>
  );
}

const ColumnHead = memo(function ColumnHead({ column, name }: { column: number; name: string }) {
  return (
    <div
      role="columnheader"
      aria-colindex={column + 2}
      className={styles['columnHead']}
      style={{ insetInlineStart: cell.headWidth + column * cell.width }}
      title={name}
    >
      <span>{name}</span>
    </div>
  );
});

type RowProps = {
  readonly row: number;
  readonly name: string;
  readonly columns: readonly number[];
  /** Blocks that are drawn; `toBlock` is the first one that is not. */
  readonly fromBlock: number;
  readonly toBlock: number;
  /** Column of this row that Tab leads to, -1 for none. */
  readonly focused: number;
  readonly onOpen: (column: number, row: number) => void;
};

/** Cells that are drawn together. */
const blockSize = 8;

/** Blocks of neighbouring rows end at different columns, so that each frame of scrolling draws those of a few rows only. */
function shiftOf(row: number): number {
  return (row * 3) % blockSize;
}

function blocksOf({ fromColumn, toColumn }: Shown, row: number): Pick<RowProps, 'fromBlock' | 'toBlock'> {
  const shift = shiftOf(row);
  return {
    fromBlock: Math.floor((fromColumn + shift) / blockSize),
    toBlock: Math.ceil((toColumn + shift) / blockSize),
  };
}

function isDrawn({ column, row }: { readonly column: number; readonly row: number }, shown: Shown): boolean {
  const block = Math.floor((column + shiftOf(row)) / blockSize);
  const { fromBlock, toBlock } = blocksOf(shown, row);
  return row >= shown.fromRow && row < shown.toRow && block >= fromBlock && block < toBlock;
}

/** One item: cells come and go in blocks. */
const Row = memo(function Row({ row, name, columns, fromBlock, toBlock, focused, onOpen }: RowProps) {
  const { coverage } = useCoverage();
  const depths = coverage.depthsOf(row);
  const blocks = rangeOf(fromBlock, toBlock);
  const focusedBlock = focused < 0 ? -1 : Math.floor((focused + shiftOf(row)) / blockSize);
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles['row']}
      style={{ insetBlockStart: cell.headHeight + row * cell.height }}
    >
      <div role="rowheader" aria-colindex={1} className={styles['rowHead']} title={name}>
        <span>{name}</span>
      </div>
      {blocks.map((block) => (
        <CellBlock
          key={block}
          block={block}
          row={row}
          name={name}
          columns={columns}
          depths={depths}
          focused={focusedBlock === block ? focused : -1}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
});

type BlockProps = Omit<RowProps, 'fromBlock' | 'toBlock'> & { readonly block: number; readonly depths: Uint8Array };

const CellBlock = memo(function CellBlock({ block, row, name, columns, depths, focused, onOpen }: BlockProps) {
  const { t } = useTranslator();
  const { coverage } = useCoverage();
  const { nameOf } = usePlanNames();
  const from = block * blockSize - shiftOf(row);
  return rangeOf(Math.max(0, from), Math.min(from + blockSize, columns.length)).map((column) => {
    const plan = columns[column] ?? 0;
    const depth = toDepth(depths[plan]);
    const label = t('coverage.matrix.cell', {
      item: name,
      plan: nameOf(coverage.plans[plan]?.planId ?? ''),
      depth: t(`lens.depth.${depth}`),
      number: depth,
    });
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all cells
      <div
        key={column}
        role="gridcell"
        aria-colindex={column + 2}
        aria-label={label}
        tabIndex={column === focused ? 0 : -1}
        data-cell={`${column},${row}`}
        data-depth={depth}
        className={styles['cell']}
        style={{ insetInlineStart: cell.headWidth + column * cell.width }}
        onClick={() => onOpen(column, row)}
      >
        {depth === 0 ? '' : depth}
      </div>
    );
  });
});

function rangeOf(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}
