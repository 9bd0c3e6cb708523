/** The smallest and largest value that a sum can have, given other sums: linear programming by the simplex method with upper bounds. */

export interface Sum {
  readonly parts: readonly number[];
  /** What a step up in each part adds; 1 unless given. */
  readonly weights?: readonly number[];
}

export interface KnownSum extends Sum {
  /** The sum lies between them; the same number where it is known exactly. */
  readonly low: number;
  readonly high: number;
}

export interface Extreme {
  readonly value: number;
  /** The known sums, by index, that keep it from going further. */
  readonly binding: readonly number[];
}

export interface Polytope {
  /** How large (direction 1) or small (−1) the sum of some parts can be. */
  readonly extreme: (sum: Sum, direction: 1 | -1) => Extreme;
}

const TINY = 1e-9;

interface Tableau {
  /** Row by row: parts, slacks, and a column for each known sum. */
  readonly rows: readonly Float64Array[];
  readonly rights: Float64Array;
  readonly basis: number[];
  /** The most of each column; those of known sums are closed once the start is found. */
  readonly most: Float64Array;
  /** Columns that stand for what is left below their most. */
  readonly turned: boolean[];
  /** What a step up in a column gains. */
  readonly gains: Float64Array;
}

/** All values of parts between 0 and their most that agree with the known sums; null where none do. */
export function polytope(most: readonly number[], sums: readonly KnownSum[]): Polytope | null {
  const slacks = sums.filter(({ low, high }) => high > low);
  const first = most.length + slacks.length;
  const width = first + sums.length;
  const signs = sums.map(({ low }) => (low < 0 ? -1 : 1));
  const scale = Math.max(1, ...sums.map(({ low }) => Math.abs(low)));
  const tableau: Tableau = {
    rows: sums.map(() => new Float64Array(width)),
    rights: Float64Array.from(sums, ({ low }) => Math.abs(low)),
    basis: sums.map((_, index) => first + index),
    most: Float64Array.from([...most, ...slacks.map(({ low, high }) => high - low), ...sums.map(() => Infinity)]),
    turned: new Array<boolean>(width).fill(false),
    gains: new Float64Array(width),
  };
  tableau.rows.forEach((row, index) => {
    const sum = sums[index];
    if (sum) visit(sum, (part, weight) => add(row, part, weight * (signs[index] ?? 1)));
    row[first + index] = 1;
  });
  slacks.forEach((sum, at) => {
    const index = sums.indexOf(sum);
    const row = tableau.rows[index];
    if (row) row[most.length + at] = -(signs[index] ?? 1);
  });

  // The start: as little as possible in the columns that stand for what the parts do not yet explain.
  for (const row of tableau.rows)
    for (let column = 0; column < first; column++) add(tableau.gains, column, row[column] ?? 0);
  climb(tableau, first);
  const unexplained = tableau.basis.reduce(
    (sum, column, index) => sum + (column >= first ? (tableau.rights[index] ?? 0) : 0),
    0,
  );
  if (unexplained > 1e-7 * scale) return null;
  tableau.most.fill(0, first);

  return {
    extreme: (sum, direction) => {
      const { rows, rights, basis, gains, turned } = tableau;
      const wanted = new Float64Array(width);
      visit(sum, (part, weight) => add(wanted, part, direction * weight));
      gains.fill(0);
      for (let column = 0; column < width; column++) gains[column] = (turned[column] ? -1 : 1) * (wanted[column] ?? 0);
      const own = basis.map((column) => gains[column] ?? 0);
      rows.forEach((row, index) => {
        const cost = own[index] ?? 0;
        if (cost !== 0) for (let column = 0; column < width; column++) add(gains, column, -cost * (row[column] ?? 0));
      });
      if (!climb(tableau, first)) return { value: direction * Infinity, binding: [] };
      let value = 0;
      const at = new Float64Array(width);
      basis.forEach((column, index) => (at[column] = rights[index] ?? 0));
      visit(sum, (part, weight) => {
        value += weight * (turned[part] ? (tableau.most[part] ?? 0) - (at[part] ?? 0) : (at[part] ?? 0));
      });
      const binding = sums.flatMap((_, index) => (Math.abs(gains[first + index] ?? 0) > 1e-7 ? [index] : []));
      return { value, binding };
    },
  };
}

function visit({ parts, weights }: Sum, each: (part: number, weight: number) => void): void {
  parts.forEach((part, index) => each(part, weights?.[index] ?? 1));
}

function add(to: Float64Array, at: number, amount: number): void {
  to[at] = (to[at] ?? 0) + amount;
}

/** Steps until no column below `end` gains; false when nothing stops a gain. */
function climb(tableau: Tableau, end: number): boolean {
  const { rows, rights, basis, most, gains } = tableau;
  const inBasis = new Set(basis);
  // The largest gain is quick; the first is sure to end where steps of no length could go in circles.
  let careful = false;
  for (;;) {
    let entering = -1;
    for (let column = 0; column < end; column++) {
      const gain = gains[column] ?? 0;
      if (gain <= TINY || inBasis.has(column) || (most[column] ?? 0) <= 0) continue;
      if (entering < 0 || gain > (gains[entering] ?? 0)) entering = column;
      if (careful) break;
    }
    if (entering < 0) return true;

    let length = most[entering] ?? 0;
    let leaving = -1;
    rows.forEach((row, index) => {
      const slope = row[entering] ?? 0;
      if (Math.abs(slope) <= TINY) return;
      const right = rights[index] ?? 0;
      const room = slope > 0 ? right / slope : ((most[basis[index] ?? 0] ?? 0) - right) / -slope;
      const step = Math.max(0, room);
      const isFirst = leaving >= 0 && step <= length + TINY && (basis[index] ?? 0) < (basis[leaving] ?? 0);
      if (step < length - TINY || (isFirst && careful)) {
        length = Math.min(length, step);
        leaving = index;
      }
    });
    if (length === Infinity) return false;
    careful = length <= TINY;
    if (leaving < 0) {
      turnColumn(tableau, entering);
      continue;
    }
    if ((rows[leaving]?.[entering] ?? 0) < 0) turnRow(tableau, leaving);
    inBasis.delete(basis[leaving] ?? -1);
    inBasis.add(entering);
    pivot(tableau, leaving, entering);
  }
}

/** From here on the column stands for what is left below its most. */
function turnColumn({ rows, rights, most, turned, gains }: Tableau, column: number): void {
  const all = most[column] ?? 0;
  rows.forEach((row, index) => {
    const slope = row[column] ?? 0;
    if (slope === 0) return;
    add(rights, index, -slope * all);
    row[column] = -slope;
  });
  gains[column] = -(gains[column] ?? 0);
  turned[column] = !(turned[column] ?? false);
}

/** The same for a column in the basis. */
function turnRow({ rows, rights, basis, most, turned }: Tableau, index: number): void {
  const row = rows[index];
  const column = basis[index] ?? 0;
  if (row === undefined) return;
  for (let other = 0; other < row.length; other++) row[other] = -(row[other] ?? 0);
  row[column] = 1;
  rights[index] = (most[column] ?? 0) - (rights[index] ?? 0);
  turned[column] = !(turned[column] ?? false);
}

function pivot({ rows, rights, basis, gains }: Tableau, leaving: number, entering: number): void {
  const row = rows[leaving];
  if (row === undefined) return;
  const by = row[entering] ?? 1;
  // Most columns of most rows are 0, and change nothing.
  const columns: number[] = [];
  for (let column = 0; column < row.length; column++) {
    const value = row[column] ?? 0;
    if (value === 0) continue;
    row[column] = value / by;
    columns.push(column);
  }
  rights[leaving] = (rights[leaving] ?? 0) / by;
  basis[leaving] = entering;
  for (const [index, other] of rows.entries()) {
    const slope = other[entering] ?? 0;
    if (index === leaving || slope === 0) continue;
    subtract(other, columns, row, slope);
    other[entering] = 0;
    add(rights, index, -slope * (rights[leaving] ?? 0));
  }
  subtract(gains, columns, row, gains[entering] ?? 0);
  gains[entering] = 0;
}

function subtract(from: Float64Array, columns: readonly number[], row: Float64Array, times: number): void {
  for (const column of columns) from[column] = (from[column] ?? 0) - times * (row[column] ?? 0);
}
