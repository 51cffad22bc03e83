import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { depths } from '#core/coverage/depth.ts';
import { useTranslator } from '../common/translation.tsx';
import coverageStyles from './coverage.module.css';
import { useCoverage } from './coverage-context.tsx';
import { toDepth } from './depth-mark.tsx';
import styles from './matrix.module.css';
import { usePlanNames } from './use-plan-names.ts';

type Props = {
  readonly columns: readonly number[];
  readonly names: readonly string[];
  /** A plan was chosen, by its column. */
  readonly onChoose: (column: number) => void;
};

/** All cells as one picture: a point for each, a column for each plan. Arrows move over the plans, Enter zooms in. */
export function MatrixOverview({ columns, names, onChoose }: Props) {
  const { t, number } = useTranslator();
  const { coverage } = useCoverage();
  const { nameOf } = usePlanNames();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [column, setColumn] = useState(0);
  usePicture(canvas, columns);
  const plan = coverage.plans[columns[column] ?? 0];
  const served = coverage.items.filter((_, item) => toDepth(coverage.depthsOf(item)[columns[column] ?? 0]) > 0).length;
  const move = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 25 : 1;
    const next = { ArrowRight: column + step, ArrowLeft: column - step, Home: 0, End: columns.length - 1 }[event.key];
    if (event.key === 'Enter') onChoose(column);
    if (next === undefined) return;
    event.preventDefault();
    setColumn(Math.min(Math.max(next, 0), columns.length - 1));
  };
  const point = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setColumn(Math.min(columns.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * columns.length))));
  };
  return (
    <figure className={styles['overview']}>
      <button
        type="button"
        className={styles['picture']}
        aria-label={t('coverage.matrix.picture', { items: names.length, plans: columns.length })}
        aria-describedby="matrix-plan"
        onKeyDown={move}
        onPointerMove={point}
        onClick={() => onChoose(column)}
      >
        <canvas ref={canvas} />
        <span
          className={styles['cursor']}
          style={{ insetInlineStart: `${(100 * column) / Math.max(columns.length, 1)}%` }}
        />
      </button>
      <figcaption id="matrix-plan" aria-live="polite">
        <strong>{nameOf(plan?.planId ?? '')}</strong>{' '}
        <span className={coverageStyles['muted']}>
          {t('coverage.matrix.plan', {
            at: number(column + 1),
            of: number(columns.length),
            served,
            items: names.length,
          })}
        </span>
      </figcaption>
      <p className={coverageStyles['muted']}>{t('coverage.matrix.pictureHelp')}</p>
    </figure>
  );
}

/** Draws a pixel a cell, scaled up without smoothing; where plans are more than pixels, neighbours share one, which shows the deepest. */
function usePicture(canvas: React.RefObject<HTMLCanvasElement | null>, columns: readonly number[]): void {
  const { coverage } = useCoverage();
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context || columns.length === 0) return;
    const shades = shadesOf(element);
    const width = Math.min(columns.length, Math.max(1, Math.round(element.clientWidth * window.devicePixelRatio)));
    element.width = width;
    element.height = Math.max(coverage.items.length, 1);
    const picture = context.createImageData(width, element.height);
    const pixels = new Uint32Array(picture.data.buffer);
    coverage.items.forEach((_, item) => {
      const depths = coverage.depthsOf(item);
      for (let at = 0; at < width; at += 1) {
        const end = Math.floor(((at + 1) * columns.length) / width);
        let deepest = 0;
        for (let column = Math.floor((at * columns.length) / width); column < end; column += 1)
          deepest = Math.max(deepest, depths[columns[column] ?? 0] ?? 0);
        pixels[item * width + at] = shades[deepest] ?? 0;
      }
    });
    context.putImageData(picture, 0, 0);
  }, [canvas, columns, coverage]);
}

/** The seven shades of the theme as the pixels of a picture have them. */
function shadesOf(element: HTMLElement): readonly number[] {
  const probe = document.createElement('span');
  element.after(probe);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const shades = depths.map((depth) => {
    probe.style.backgroundColor = `var(--depth-${depth})`;
    if (!context) return 0;
    context.fillStyle = getComputedStyle(probe).backgroundColor;
    context.fillRect(0, 0, 1, 1);
    return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
  });
  probe.remove();
  return shades;
}
