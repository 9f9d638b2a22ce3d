import type { ReactNode } from 'react';

/** The places with help and every area's figures, for browsers in which the map does not start. */
export function InWords({ place, children }: { place: string; children: ReactNode }) {
  return (
    <>
      <h1>{place} in words: places with help, and every area</h1>
      <p className="page-lead">What the map shows when it opens, for browsers in which it does not start.</p>
      {children}
    </>
  );
}
