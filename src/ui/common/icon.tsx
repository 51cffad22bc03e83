const shapes = {
  add: 'M10 4v12M4 10h12',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 9h13M7 3.5v3.5M13 3.5v3.5',
  back: 'M12 4 6 10l6 6',
  forward: 'm8 4 6 6-6 6',
  up: 'm4 12 6-6 6 6',
  down: 'm4 8 6 6 6-6',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'm4 10.5 4 4 8-9',
  undo: 'M8 4 4 8l4 4M4.5 8H12a4 4 0 0 1 0 8H8',
  redo: 'm12 4 4 4-4 4M15.5 8H8a4 4 0 0 0 0 8h4',
  later: 'M5 17V3.5h10l-3 3.5 3 3.5H5',
  remove: 'M4 6h12M8 6V4h4v2M6 6l.7 10.5h6.6L14 6M8.6 9v4.5M11.4 9v4.5',
  copy: 'M7 7h9v9H7zM13 7V4H4v9h3',
  download: 'M10 3v9m-4-4 4 4 4-4M4 16.5h12',
  open: 'M3.5 15.5V5h4.5l1.5 2h7v8.5z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11Zm4-1.5 4 4',
  book: 'M10 5.5C8 4 5.5 4 3.5 4.5v11C5.5 15 8 15 10 16.5c2-1.5 4.5-1.5 6.5-1v-11C14.5 4 12 4 10 5.5Zm0 0v11',
  edit: 'm4 16 .8-3.6L13 4.2l2.8 2.8-8.2 8.2z',
  blocker: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7zM10 6v5m0 2.7v.1',
  warning: 'M10 3 2.5 16.5h15zm0 5v4.3m0 2v.1',
  advice: 'M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9v5m0-7.6v.1',
  settings: 'M4 6h7m4 0h1M4 14h2m4 0h6M11 6a2 2 0 1 0 4 0 2 2 0 0 0-4 0ZM6 14a2 2 0 1 0 4 0 2 2 0 0 0-4 0Z',
  chart: 'M3.5 3.5v13h13M6.5 13l3-4 3 2 4-5.5',
  history: 'M4.2 6.4A7 7 0 1 1 3 10M3.5 3.5v3.4H7M10 6.5V10l2.6 2',
  list: 'M7 5h9M7 10h9M7 15h9M3.5 5h.1M3.5 10h.1M3.5 15h.1',
} as const;

export type IconName = keyof typeof shapes;

/** A line icon beside words; never the only bearer of a meaning. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  const mirrored = name === 'back' || name === 'forward' || name === 'undo' || name === 'redo';
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-mirrored={mirrored || undefined}
    >
      <path d={shapes[name]} />
    </svg>
  );
}
