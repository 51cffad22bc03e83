import { useId } from 'react';
import type { ChainLevel, Drawing, DrawingShape, DrawingTone } from '#core/chain/drawing.ts';
import { readableSigns } from '#core/words/plain-signs.ts';
import styles from './drawing-view.module.css';
import { useTranslator } from './translation.tsx';

type DrawingViewProps = {
  readonly drawing: Drawing;
  readonly title: string;
  /** What the picture says, for those who do not see it. */
  readonly description: string;
};

/** Room for marks that stand on the edge of a drawing. */
const margin = 7;

/** A drawing as SVG at its own size, smaller only as far as its text stays readable; then it scrolls inside itself. */
export function DrawingView({ drawing, title, description }: DrawingViewProps) {
  const id = useId();
  const { direction } = useTranslator();
  const { width, height } = drawing;
  const place = direction === 'ltr' ? (x: number) => x : (x: number) => width - x;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <figure className={styles['frame']} aria-label={title} tabIndex={0}>
      <svg
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        className={styles['drawing']}
        viewBox={`${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`}
        width={width + 2 * margin}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{description}</desc>
        {drawing.shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity beyond their place in the drawing
          <Shape key={index} shape={shape} place={place} />
        ))}
      </svg>
    </figure>
  );
}

const colours: Readonly<Record<DrawingTone, string>> = {
  goal: 'var(--goal)',
  target: 'var(--target)',
  activity: 'var(--activity)',
  indicator: 'var(--indicator)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  hairline: 'var(--hairline)',
  surface: 'var(--card)',
  gap: 'var(--warning)',
  'depth-0': 'var(--depth-0)',
  'depth-1': 'var(--depth-1)',
  'depth-2': 'var(--depth-2)',
  'depth-3': 'var(--depth-3)',
  'depth-4': 'var(--depth-4)',
  'depth-5': 'var(--depth-5)',
  'depth-6': 'var(--depth-6)',
  'on-depth-0': 'var(--on-depth-0)',
  'on-depth-1': 'var(--on-depth-1)',
  'on-depth-2': 'var(--on-depth-2)',
  'on-depth-3': 'var(--on-depth-3)',
  'on-depth-4': 'var(--on-depth-4)',
  'on-depth-5': 'var(--on-depth-5)',
  'on-depth-6': 'var(--on-depth-6)',
};

type ShapeProps<Kind extends DrawingShape['kind'] = DrawingShape['kind']> = {
  readonly shape: Extract<DrawingShape, { kind: Kind }>;
  readonly place: (x: number) => number;
};

function Shape({ shape, place }: ShapeProps) {
  switch (shape.kind) {
    case 'line':
      return (
        <line
          x1={place(shape.x1)}
          y1={shape.y1}
          x2={place(shape.x2)}
          y2={shape.y2}
          stroke={colours[shape.tone]}
          strokeDasharray={shape.dashed ? '3 3' : undefined}
        />
      );
    case 'box':
      return (
        <rect
          x={Math.min(place(shape.x), place(shape.x + shape.width))}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={2}
          stroke={colours[shape.stroke]}
          fill={shape.fill === null ? 'none' : colours[shape.fill]}
          strokeDasharray={shape.dashed ? '3 3' : undefined}
        />
      );
    case 'mark':
      return <Mark shape={shape} place={place} />;
    case 'text':
      return <Words shape={shape} place={place} />;
  }
}

function Words({ shape, place }: ShapeProps<'text'>) {
  return (
    <text
      fontSize={shape.size}
      fontWeight={shape.bold ? 600 : undefined}
      textAnchor={shape.anchor}
      fill={colours[shape.tone]}
    >
      {shape.lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same; their place tells them apart
        <tspan key={index} x={place(shape.x)} y={shape.y + index * shape.lineHeight}>
          {readableSigns(line)}
        </tspan>
      ))}
    </text>
  );
}

type Corner = readonly [x: number, y: number];

/** Corners around the centre of a mark of size 2, the same as on paper. */
const corners: Readonly<Record<Exclude<ChainLevel, 'goal'>, readonly Corner[]>> = {
  target: [
    [0, -1],
    [1, 0.86],
    [-1, 0.86],
  ],
  activity: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  indicator: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
};

function Mark({ shape, place }: ShapeProps<'mark'>) {
  const half = shape.size / 2;
  const x = place(shape.x);
  const paint = {
    fill: shape.hollow ? 'none' : colours[shape.level],
    stroke: colours[shape.level],
    strokeDasharray: shape.hollow ? '3 2' : undefined,
  };
  if (shape.level === 'goal') return <circle cx={x} cy={shape.y} r={half} {...paint} />;
  const points = corners[shape.level].map(([dx, dy]) => `${x + dx * half},${shape.y + dy * half}`).join(' ');
  return <polygon points={points} {...paint} />;
}
