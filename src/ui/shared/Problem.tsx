import type { ReactNode } from 'react';
import { useSpoken } from '../announce/speak';

interface ProblemProps {
  /** What is wrong and what to do. */
  readonly text: string;
  readonly id?: string;
  readonly className: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A problem, seen where it arose and said at once. */
export function Problem({ text, id, className, children }: ProblemProps) {
  useSpoken(text, true);
  return (
    <div id={id} className={className} data-problem>
      <p>{text}</p>
      {children}
    </div>
  );
}
