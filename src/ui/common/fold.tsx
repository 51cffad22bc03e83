import { type ReactNode, useState } from 'react';

type FoldProps = {
  readonly summary: ReactNode;
  readonly isOpen?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Something to unfold, of which nothing is made before it is opened. `isOpen` is how it begins. */
export function Fold({ summary, isOpen: isOpenFirst = false, className, children }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <details className={className} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen ? children : null}
    </details>
  );
}
