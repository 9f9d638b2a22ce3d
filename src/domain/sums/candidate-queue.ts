/** Candidates by the gain last known of each, which may since have shrunk but cannot have grown. */
export interface CandidateQueue {
  /** Takes out the candidate whose gain, worked out anew, is the largest of all; of equals the first in the list. */
  readonly best: (
    gainOf: (candidate: number) => number,
  ) => { readonly candidate: number; readonly gain: number } | null;
}

/** A binary heap, largest first. @param gains the gain of each candidate to begin with */
export function candidateQueue(gains: readonly number[]): CandidateQueue {
  const known = [...gains];
  const heap = gains.map((_, candidate) => candidate).sort((a, b) => order(a, b));

  function order(a: number, b: number): number {
    return (known[b] as number) - (known[a] as number) || a - b;
  }
  function sinkFromTop(): void {
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let top = at;
      for (const child of [left, right]) {
        if (child < heap.length && order(heap[child] as number, heap[top] as number) < 0) top = child;
      }
      if (top === at) return;
      [heap[at], heap[top]] = [heap[top] as number, heap[at] as number];
      at = top;
    }
  }

  return {
    best(gainOf) {
      const fresh = new Set<number>();
      for (;;) {
        const candidate = heap[0];
        if (candidate === undefined) return null;
        if (fresh.has(candidate)) {
          const last = heap.pop() as number;
          if (heap.length > 0) {
            heap[0] = last;
            sinkFromTop();
          }
          return { candidate, gain: known[candidate] as number };
        }
        known[candidate] = gainOf(candidate);
        fresh.add(candidate);
        sinkFromTop();
      }
    },
  };
}
