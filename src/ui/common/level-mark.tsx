import type { ChainLevel } from '#core/chain/drawing.ts';

const outlines: Readonly<Record<ChainLevel, string>> = {
  goal: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  target: 'M10 2.8 17.6 16H2.4Z',
  activity: 'M3.6 3.6h12.8v12.8H3.6Z',
  indicator: 'm10 1.8 8.2 8.2-8.2 8.2L1.8 10Z',
};

/** The shape of a level of the chain in its colour; `hollow` marks a gap. The word stands beside it. */
export function LevelMark({
  level,
  size = 14,
  hollow = false,
}: {
  level: ChainLevel;
  size?: number;
  hollow?: boolean;
}) {
  const colour = `var(--${level})`;
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true">
      <path
        d={outlines[level]}
        fill={hollow ? 'none' : colour}
        stroke={colour}
        strokeWidth="2"
        strokeDasharray={hollow ? '3 2.5' : undefined}
      />
    </svg>
  );
}

/** The product's mark: the four levels on one line. */
export function ChainMark({ height = 18 }: { height?: number }) {
  const levels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];
  return (
    <svg viewBox="0 0 104 20" height={height} width={(height * 104) / 20} aria-hidden="true">
      <path d="M10 10h84" stroke="var(--muted)" strokeWidth="1.5" />
      {levels.map((level, index) => (
        <path
          key={level}
          d={outlines[level]}
          transform={`translate(${index * 28} 0)`}
          fill={`var(--${level})`}
          stroke="var(--paper)"
          strokeWidth="2"
          paintOrder="stroke"
        />
      ))}
    </svg>
  );
}
