import type { ChainLevel, DrawingTone } from '#core/chain/drawing.ts';

/** A4 in points, with the frame that text keeps to; `y` grows downwards from the top edge. */
export const page = {
  width: 595.28,
  height: 841.89,
  textStart: 84,
  textEnd: 533,
  textTop: 92,
  textBottom: 770,
  spine: 54,
  headBaseline: 50,
  footBaseline: 804,
} as const;

/** Width of the text column in points. */
export const textWidth = page.textEnd - page.textStart;

/** Height of the text frame of a page in points. */
export const textHeight = page.textBottom - page.textTop;

/** The light column of the product's colours, as `#rrggbb`. */
export const colours = {
  ink: '#1b1d22',
  muted: '#5a5f69',
  hairline: '#dcd8cf',
  surface: '#f6f4ee',
  paper: '#ffffff',
  gap: '#8a5a00',
  draftWash: '#f1efea',
  goal: '#1d3a6b',
  target: '#0b6e66',
  activity: '#9a4a0c',
  indicator: '#7a2e6d',
  'depth-0': '#ffffff',
  'depth-1': '#e3ecf5',
  'depth-2': '#c3d6ea',
  'depth-3': '#9bbadb',
  'depth-4': '#5f8cbd',
  'depth-5': '#2f5f98',
  'depth-6': '#122c55',
  'on-depth-0': '#5a5f69',
  'on-depth-1': '#1b1d22',
  'on-depth-2': '#1b1d22',
  'on-depth-3': '#1b1d22',
  'on-depth-4': '#10131a',
  'on-depth-5': '#ffffff',
  'on-depth-6': '#ffffff',
} as const satisfies Record<DrawingTone, string> & Record<string, string>;

/** Order of the chain on the cover. */
export const chainLevels: readonly ChainLevel[] = ['goal', 'target', 'activity', 'indicator'];

/** One of the four faces that a document is set in. */
export type FontKey = 'regular' | 'semibold' | 'italic' | 'serif';

/** How a run of text is set: sizes and line distance in points, colour as `#rrggbb`. */
export type TextStyle = {
  readonly font: FontKey;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
};

/** Every text style of a document; sizes follow a scale of 1.2 from 10 points. */
export const styles = {
  body: { font: 'regular', size: 10, leading: 14.5, colour: colours.ink },
  lead: { font: 'regular', size: 12, leading: 17.5, colour: colours.ink },
  note: { font: 'regular', size: 9, leading: 12.75, colour: colours.muted },
  missing: { font: 'italic', size: 10, leading: 14.5, colour: colours.muted },
  label: { font: 'semibold', size: 9, leading: 14.5, colour: colours.muted },
  caption: { font: 'semibold', size: 9.5, leading: 13, colour: colours.ink },
  tableHead: { font: 'semibold', size: 8.5, leading: 11.5, colour: colours.muted },
  tableBody: { font: 'regular', size: 9, leading: 12.5, colour: colours.ink },
  tableRowHead: { font: 'semibold', size: 9, leading: 12.5, colour: colours.ink },
  chapterNumber: { font: 'serif', size: 30, leading: 34, colour: colours.ink },
  chapterTitle: { font: 'serif', size: 24, leading: 29, colour: colours.ink },
  heading2: { font: 'semibold', size: 14.4, leading: 18.5, colour: colours.ink },
  heading3: { font: 'semibold', size: 12, leading: 16, colour: colours.ink },
  heading4: { font: 'semibold', size: 10, leading: 14.5, colour: colours.muted },
  contentsChapter: { font: 'semibold', size: 11, leading: 15, colour: colours.ink },
  contentsSection: { font: 'regular', size: 9.5, leading: 13.5, colour: colours.muted },
  kicker: { font: 'semibold', size: 11, leading: 15, colour: colours.goal },
  coverTitle: { font: 'serif', size: 34, leading: 40, colour: colours.ink },
  coverSubtitle: { font: 'regular', size: 14.4, leading: 20, colour: colours.muted },
  coverFactLabel: { font: 'semibold', size: 9, leading: 14.5, colour: colours.muted },
  coverFactValue: { font: 'regular', size: 10.5, leading: 14.5, colour: colours.ink },
  furniture: { font: 'regular', size: 8, leading: 11, colour: colours.muted },
  draftLabel: { font: 'semibold', size: 8, leading: 10.5, colour: colours.ink },
} as const satisfies Record<string, TextStyle>;
