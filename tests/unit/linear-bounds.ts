/**
 * The most that a variable can be: a linear programme by the simplex method (Dantzig's rule with Bland's against cycles),
 * two phases. All variables are at least 0; each equation is exact.
 *
 * @returns null where nothing meets the equations
 */
export function most(
  objective: readonly number[],
  equations: readonly { readonly of: readonly number[]; readonly is: number }[],
): number | null {
  const variables = objective.length;
  const rows = equations.map(({ of, is }, at) => {
    const sign = is < 0 ? -1 : 1;
    const artificial = equations.map((_, other) => (other === at ? 1 : 0));
    return [...of.map((one) => sign * one), ...artificial, sign * is];
  });
  const basis = equations.map((_, at) => variables + at);
  const width = variables + equations.length;
  const solve = (costs: readonly number[], usable: number): number => {
    for (let step = 0; step < 5000; step += 1) {
      const reduced = (column: number): number =>
        (costs[column] ?? 0) -
        basis.reduce((sum, base, at) => sum + (costs[base] ?? 0) * (rows[at]?.[column] ?? 0), 0);
      let entering = -1;
      for (let column = 0; column < usable && entering < 0; column += 1)
        if (!basis.includes(column) && reduced(column) > 1e-9) entering = column;
      if (entering < 0) break;
      let leaving = -1;
      let least = Number.POSITIVE_INFINITY;
      rows.forEach((row, at) => {
        const pivot = row[entering] ?? 0;
        if (pivot <= 1e-9) return;
        const ratio = (row[width] ?? 0) / pivot;
        if (ratio < least - 1e-12 || (ratio < least + 1e-12 && (basis[at] ?? 0) < (basis[leaving] ?? 0))) {
          least = ratio;
          leaving = at;
        }
      });
      if (leaving < 0) return Number.POSITIVE_INFINITY;
      pivotAt(rows, leaving, entering);
      basis[leaving] = entering;
    }
    return basis.reduce((sum, base, at) => sum + (costs[base] ?? 0) * (rows[at]?.[width] ?? 0), 0);
  };
  const artificialCosts = Array.from({ length: width }, (_, at) => (at < variables ? 0 : -1));
  if (solve(artificialCosts, width) < -1e-6) return null;
  // An artificial variable left in the basis stands for an equation that follows from the others.
  basis.forEach((base, at) => {
    if (base < variables) return;
    const column = Array.from({ length: variables }, (_, one) => one).find(
      (one) => !basis.includes(one) && Math.abs(rows[at]?.[one] ?? 0) > 1e-9,
    );
    if (column === undefined) return;
    pivotAt(rows, at, column);
    basis[at] = column;
  });
  return solve([...objective, ...equations.map(() => 0)], variables);
}

function pivotAt(rows: number[][], at: number, column: number): void {
  const row = rows[at];
  if (!row) return;
  const by = row[column] ?? 1;
  for (let index = 0; index < row.length; index += 1) row[index] = (row[index] ?? 0) / by;
  rows.forEach((other, index) => {
    if (index === at) return;
    const times = other[column] ?? 0;
    if (times === 0) return;
    for (let one = 0; one < other.length; one += 1) other[one] = (other[one] ?? 0) - times * (row[one] ?? 0);
  });
}
