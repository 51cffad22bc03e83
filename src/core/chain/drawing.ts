/** The four levels of the chain that every plan is made of, in reading order. */
export type ChainLevel = 'goal' | 'target' | 'activity' | 'indicator';

/** Shades of the depths of coverage, and of what is written on them. */
export type DepthTone = `${'depth' | 'on-depth'}-${0 | 1 | 2 | 3 | 4 | 5 | 6}`;

/** Colour of a shape by its role; screens and paper map roles to their own tokens. */
export type DrawingTone = ChainLevel | DepthTone | 'ink' | 'muted' | 'hairline' | 'surface' | 'gap';

/** One mark of a drawing. Units are abstract points with the origin at the top start corner. */
export type DrawingShape =
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly tone: DrawingTone;
      readonly dashed: boolean;
    }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly stroke: DrawingTone;
      readonly fill: DrawingTone | null;
      readonly dashed: boolean;
    }
  /** The mark of a level: circle (goal), triangle (target), square (activity), diamond (indicator). */
  | {
      readonly kind: 'mark';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly level: ChainLevel;
      readonly hollow: boolean;
    }
  /** Lines of text already broken; `y` is the baseline of the first line. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly lineHeight: number;
      readonly lines: readonly string[];
      readonly tone: DrawingTone;
      readonly bold: boolean;
      readonly anchor: 'start' | 'end';
    };

/** A picture without a medium: rendered as SVG on screens and as vector graphics in the PDF. */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly DrawingShape[] };
