import { suppress, type SumTable } from "../../../src/core/share/suppress";
import { largest } from "./plain-simplex";

/** A generator of its own, so that the tables are the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Students of a group, of students of known enrollment; small numbers are hidden, and coded where the share is small or large. */
function studentTable(random: (below: number) => number): RandomTable {
  const table = tableOf(
    [2 + random(3), 2 + random(3), 1 + random(2)],
    () => {
      const most = 20 * random(12);
      const near = random(4);
      const value = near === 0 ? random(1 + most / 20) : near === 1 ? most - random(1 + most / 20) : random(most + 1);
      return { value, most, n: most };
    },
    false,
  );
  return {
    ...table,
    totals: table.totals.map((total, index) => {
      const value = table.values[index]!;
      const isSmall = value < 0.05 * total.n;
      const isLarge = value > 0.95 * total.n;
      const code = isSmall ? { low: 0, high: total.n / 20 } : { low: total.n - total.n / 20, high: total.n };
      const sensitive = isSmall || isLarge || value < 10 || total.n - value < 10;
      return { ...total, sensitive, ...(isSmall || isLarge ? { code } : {}) };
    }),
  };
}

interface RandomTable extends SumTable {
  readonly values: readonly number[];
}

/** Rows, columns and sheets with every total that could be published: cells, lines, faces, the whole. */
function tableOf(
  size: readonly [number, number, number],
  cell: () => { readonly value: number; readonly most: number; readonly n: number },
  withCells: boolean,
): RandomTable {
  const cells: { at: readonly number[]; value: number; most: number; n: number }[] = [];
  for (let row = 0; row < size[0]; row++)
    for (let column = 0; column < size[1]; column++)
      for (let sheet = 0; sheet < size[2]; sheet++) cells.push({ at: [row, column, sheet], ...cell() });
  const groups = new Map<string, number[]>();
  cells.forEach(({ at }, index) => {
    for (let mask = withCells ? 0 : 1; mask < 8; mask++) {
      if (!withCells && ![3, 5, 6, 7].includes(mask)) continue;
      const key = at.map((place, axis) => ((mask >> axis) & 1 ? "*" : String(place))).join("|");
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
  });
  const sums = new Map<string, number[]>();
  for (const parts of groups.values()) sums.set(parts.join(","), parts);
  const totals = [...sums.values()].map((parts) => {
    const n = parts.reduce((sum, part) => sum + cells[part]!.n, 0);
    return { parts, n, sensitive: n < 10 };
  });
  return {
    parts: cells.map(({ value, most }) => ({ value, most })),
    totals,
    values: totals.map(({ parts }) => parts.reduce((sum, part) => sum + cells[part]!.value, 0)),
  };
}

/** Students counted: a cell is its own n, and nobody knows its most. */
function countTable(random: (below: number) => number): RandomTable {
  return tableOf(
    [2 + random(3), 2 + random(2), 1 + random(3)],
    () => {
      const value = random(10) < 4 ? random(13) : 10 + random(60);
      return { value, most: Infinity, n: value };
    },
    true,
  );
}

/** Effective leaders of rated leaders: how many are rated is known to everybody. */
function leaderTable(random: (below: number) => number): RandomTable {
  return tableOf(
    [2 + random(4), 2 + random(3), 1 + random(3)],
    () => {
      const most = random(7);
      return { value: random(most + 1), most, n: most };
    },
    false,
  );
}

/** What anyone can find out about each hidden total from all that is shown. */
function expectSafe(table: RandomTable): { readonly hidden: number; readonly more: number; readonly shown: number } {
  const showing = suppress(table);
  const most = table.parts.map((part) => part.most);
  const published = table.totals.flatMap(({ parts, code }, index) => {
    if (showing[index] === "shown") return [{ parts, value: table.values[index]! }];
    if (showing[index] === "hidden" || code === undefined) return [];
    // A range: what is left below its high end is at most as wide as the range.
    most.push(code.high - code.low);
    return [{ parts: [...parts, most.length - 1], value: code.high }];
  });
  table.totals.forEach(({ parts, sensitive }, index) => {
    if (sensitive) expect(showing[index]).not.toBe("shown");
    if (showing[index] === "shown") return;
    const weights = (weight: number): number[] => most.map((_, part) => (parts.includes(part) ? weight : 0));
    const high = largest(most, published, weights(1)) ?? Infinity;
    const low = -(largest(most, published, weights(-1)) ?? 0);
    const whole = parts.reduce((sum, part) => sum + most[part]!, 0);
    const value = table.values[index]!;
    expect(low).toBeLessThanOrEqual(value + 1e-9);
    expect(high).toBeGreaterThanOrEqual(value - 1e-9);
    const isSafe = high - low >= 5 - 1e-9 || (low <= 1e-9 && high >= whole - 1e-9);
    expect({ index, low, high, isSafe }).toMatchObject({ isSafe: true });
  });
  const hidden = showing.filter((one) => one !== "shown").length;
  const sensitive = table.totals.filter((one) => one.sensitive).length;
  return { hidden, more: hidden - sensitive, shown: showing.length - hidden };
}

describe("suppress", () => {
  it("leaves a table alone in which every count is large enough", () => {
    const table: SumTable = {
      parts: [
        { value: 4, most: 12 },
        { value: 9, most: 20 },
      ],
      totals: [
        { parts: [0], n: 12, sensitive: false },
        { parts: [1], n: 20, sensitive: false },
        { parts: [0, 1], n: 32, sensitive: false },
      ],
    };
    expect(suppress(table)).toEqual(["shown", "shown", "shown"]);
  });

  it("hides a second row where a total would give the first away", () => {
    // 3 of 7 = 18 − 8 − 7: the smallest of the others goes too, and as its own range is then only 7 wide it is enough.
    const table: SumTable = {
      parts: [
        { value: 3, most: 7 },
        { value: 8, most: 15 },
        { value: 7, most: 20 },
      ],
      totals: [
        { parts: [0], n: 7, sensitive: true },
        { parts: [1], n: 15, sensitive: false },
        { parts: [2], n: 20, sensitive: false },
        { parts: [0, 1, 2], n: 42, sensitive: false },
      ],
    };
    expect(suppress(table)).toEqual(["hidden", "hidden", "shown", "shown"]);
  });

  it("hides the total as well where everybody or nobody is", () => {
    // 14 of 14 says 4 of 4, whatever else is hidden; and 10 of 10 beside it would leave 10 to 14 for the total.
    const table: SumTable = {
      parts: [
        { value: 4, most: 4 },
        { value: 10, most: 10 },
      ],
      totals: [
        { parts: [0], n: 4, sensitive: true },
        { parts: [1], n: 10, sensitive: false },
        { parts: [0, 1], n: 14, sensitive: false },
      ],
    };
    expect(suppress(table)).toEqual(["hidden", "hidden", "hidden"]);
  });

  it("finds what follows across sheets: by cluster and by quarter together", () => {
    // Clusters A and B, quarters 1 and 2. B in quarter 2 is nobody, so all that is shown of B and of quarter 1 gives A in quarter 1 …
    const table: SumTable = {
      parts: [
        { value: 5, most: 9 },
        { value: 2, most: 3 },
        { value: 6, most: 11 },
      ],
      totals: [
        { parts: [0, 1], n: 12, sensitive: false },
        { parts: [2], n: 11, sensitive: false },
        { parts: [0, 2], n: 20, sensitive: false },
        { parts: [1], n: 3, sensitive: true },
        { parts: [0, 1, 2], n: 23, sensitive: false },
      ],
    };
    const showing = suppress(table);
    expect(showing[3]).toBe("hidden");
    // … and quarter 1 and the whole together would give quarter 2.
    expect(showing[2] === "hidden" || showing[4] === "hidden").toBe(true);
  });

  it("keeps a coded range where it is wide enough and hides it where it is not", () => {
    const coded = (most: number, value: number): SumTable => ({
      parts: [
        { value, most },
        { value: 300, most: 600 },
      ],
      totals: [
        { parts: [0], n: most, sensitive: true, code: { low: 0.95 * most, high: most } },
        { parts: [1], n: 600, sensitive: false },
      ],
    });
    expect(suppress(coded(200, 195))).toEqual(["coded", "shown"]);
    expect(suppress(coded(40, 39))).toEqual(["hidden", "shown"]);
  });

  it("does not take a range for the whole that only begins at nobody", () => {
    // 2 of 6, and 3 with the others: from 0 to 3 of 6.
    const table: SumTable = {
      parts: [
        { value: 2, most: 6 },
        { value: 1, most: 20 },
      ],
      totals: [
        { parts: [0], n: 6, sensitive: true },
        { parts: [0, 1], n: 26, sensitive: false },
      ],
    };
    expect(suppress(table)).toEqual(["hidden", "hidden"]);
  });

  it("hides a figure that gives away a sum which is published nowhere", () => {
    // Shown: both together, and one of them. The other is no figure; it is 1.4 of 7.
    const table = (guarded: NonNullable<SumTable["guarded"]>): SumTable => ({
      parts: [
        { value: 1.4, most: 7 },
        { value: 8, most: 15 },
      ],
      totals: [
        { parts: [1], n: 15, sensitive: false },
        { parts: [0, 1], n: 22, sensitive: false },
      ],
      guarded,
    });
    expect(suppress(table([]))).toEqual(["shown", "shown"]);
    expect(suppress(table([{ parts: [0], width: 1 }]))).toEqual(["hidden", "shown"]);
  });

  it("counts on what everybody knows without being told", () => {
    // Two groups of 8 of which one is hidden; everybody knows that the two differ by 1 at most.
    const table = (relations: NonNullable<SumTable["relations"]>): SumTable => ({
      parts: [
        { value: 4, most: 8 },
        { value: 5, most: 12 },
      ],
      totals: [
        { parts: [0], n: 8, sensitive: true },
        { parts: [1], n: 12, sensitive: false },
      ],
      relations,
    });
    expect(suppress(table([]))).toEqual(["hidden", "shown"]);
    expect(suppress(table([{ parts: [0, 1], weights: [1, -1], low: -1, high: 1 }]))).toEqual(["hidden", "hidden"]);
  });

  it("keeps every hidden figure of 200 random tables at least 5 wide, or at its whole range", () => {
    const random = generator(20261122);
    let more = 0;
    let shown = 0;
    for (let count = 0; count < 200; count++) {
      const found = expectSafe(count % 2 === 0 ? countTable(random) : leaderTable(random));
      more += found.more;
      shown += found.shown;
    }
    // Without hiding more than what is small, the tables would not be safe; and something is left to read.
    expect(more).toBeGreaterThan(200);
    expect(shown).toBeGreaterThan(1000);
  });

  it("does the same with coded ranges of students", () => {
    const random = generator(7);
    let shown = 0;
    for (let count = 0; count < 60; count++) shown += expectSafe(studentTable(random)).shown;
    expect(shown).toBeGreaterThan(100);
  });
});
