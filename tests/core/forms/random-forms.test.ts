/** Forms filled and spoiled at random, several at once and in any order: nothing crashes, no score is lost, and order does not matter. */
import * as fc from "fast-check";
import type { MadeForms } from "../../../src/core/forms/make-forms";
import type { Collected } from "../../../src/core/forms/collect-forms";
import type { LiteralCell } from "../../../src/hosts/memory";
import { foundIn, lost, sum, typedIn } from "./account";
import { after, collect, district, fileOf, formsOf, pageIn, put, returned, type Page } from "./small-forms";

let made: MadeForms;
const blank = new Map<string, Page[]>();
const DIRECTORS = ["Dana Frost", "Lee Moss"] as const;

beforeAll(async () => {
  made = formsOf(district());
  for (const director of DIRECTORS) blank.set(director, await fileOf(made, director));
});

interface Filling {
  readonly director: (typeof DIRECTORS)[number];
  /** Row from 2, round, score. */
  readonly scores: readonly (readonly [row: number, round: "D" | "G", score: number])[];
  readonly cases: readonly (readonly [row: number, score: number])[];
  readonly spoils: readonly Spoil[];
}

type Spoil = readonly [kind: keyof typeof SPOILS, at: number, score: number];

const ODD: readonly LiteralCell[] = ["4 ", "４", "four", "4?", 7, 0, 3.5, "3/4", true, "#REF!", { formula: "=2+2" }];
const rowIn = (page: Page, at: number): number => 1 + (at % Math.max(1, page.rows.length - 1));

/** What people do to a form; none of it takes a typed score away. */
const SPOILS = {
  "something odd for a score": (_, ratings, at, score) =>
    put(ratings, `D${rowIn(ratings, at) + 1}`, ODD[score % ODD.length] ?? null),
  "lines sorted": (_, ratings, at) => {
    const [heading = [], ...rows] = ratings.rows;
    ratings.rows = [
      heading,
      ...rows.toSorted((one, other) =>
        JSON.stringify(one[at % 4] ?? null).localeCompare(JSON.stringify(other[at % 4] ?? null)),
      ),
    ];
  },
  "a line copied with another score": (_, ratings, at, score) => {
    const copy = [...(ratings.rows[rowIn(ratings, at)] ?? [])];
    copy[3] = score;
    ratings.rows.push(copy);
  },
  "a stranger's line": (_, ratings, __, score) => void ratings.rows.push(["Zed Zinnia", null, "Nothing", score]),
  "the key of a line deleted": (_, ratings, at) => {
    const row = ratings.rows[rowIn(ratings, at)];
    if (row !== undefined && row.length > 10) row[10] = null;
  },
  "a name changed": (_, ratings, at) => put(ratings, `A${rowIn(ratings, at) + 1}`, "Ann Ashgrove"),
  "another leader's name": (_, ratings, at) => put(ratings, `A${rowIn(ratings, at) + 1}`, "Ben Birch"),
  "a score right of the form": (_, ratings, at, score) => put(ratings, `M${rowIn(ratings, at) + 1}`, score),
  "a score under Status": (_, ratings, at, score) => put(ratings, `J${rowIn(ratings, at) + 1}`, score),
  "rows above the headings": (_, ratings, __, score) => void ratings.rows.unshift(["Copy", score], []),
  "the sheet renamed": (_, ratings) => void Object.assign(ratings, { name: "Mine", mark: null }),
  "a sheet added": (pages, _, at, score) =>
    void pages.push({ name: `Notes ${pages.length} ${at}`, mark: null, rows: [["Ann", score]] }),
  "a score on Profiles": (pages, _, at, score) => put(pageIn(pages, "Profiles"), `D${2 + (at % 2)}`, score),
  "a score on Levels": (pages, _, at, score) => put(pageIn(pages, "Levels"), `C${1 + (at % 9)}`, score),
  "a score over the text of a case": (pages, _, at, score) =>
    put(pageIn(pages, "Common Cases"), `B${2 + (at % 4)}`, score),
  "Read Me deleted": (pages) => {
    const index = pages.findIndex(({ name }) => name === "Read Me");
    if (index >= 0) pages.splice(index, 1);
  },
} satisfies Record<string, (pages: Page[], ratings: Page, at: number, score: number) => void>;

const score = fc.integer({ min: 1, max: 5 });
const filling: fc.Arbitrary<Filling> = fc.record({
  director: fc.constantFrom(...DIRECTORS),
  scores: fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 17 }), fc.constantFrom("D", "G"), score), {
    selector: ([row, round]) => `${round}${row}`,
    maxLength: 20,
  }),
  cases: fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 5 }), score), { selector: ([row]) => row }),
  spoils: fc.array(
    fc.tuple(
      fc.constantFrom(...(Object.keys(SPOILS) as (keyof typeof SPOILS)[])),
      fc.nat(40),
      fc.integer({ min: 1, max: 5 }),
    ),
    { maxLength: 6 },
  ),
});

function pagesOf({ director, scores, cases, spoils }: Filling): Page[] {
  const pages = structuredClone(blank.get(director) ?? []);
  const ratings = pageIn(pages, "Ratings");
  for (const [row, round, value] of scores) put(ratings, `${round}${row}`, value);
  for (const [row, value] of cases) put(pageIn(pages, "Common Cases"), `C${row}`, value);
  for (const [kind, at, value] of spoils) SPOILS[kind](pages, ratings, at, value);
  return pages;
}

const filesOf = (fillings: readonly Filling[]) =>
  fillings.map((one, index) => {
    const pages = pagesOf(one);
    return { pages, typed: typedIn(pages, blank.get(one.director) ?? []), file: returned(`${index + 1}.xlsx`, pages) };
  });

/** Everything that a person can see of it, in no order. */
const seen = ({ ratings, rows }: Collected): readonly string[] =>
  [...ratings, ...rows]
    .map((one) => JSON.stringify(Object.entries({ ...one, row: 0, typed: 0, decision: 0 }).sort()))
    .sort();

it("loses no score, says the same whatever the order of the files, and changes nothing when they are collected again", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(filling, { minLength: 1, maxLength: 3 }), async (fillings) => {
      const files = filesOf(fillings);
      const collected = collect(
        district(),
        files.map(({ file }) => file),
      );
      expect(lost(sum(...files.map(({ typed }) => typed)), foundIn(collected))).toEqual([]);

      const turned = collect(
        district(),
        files.toReversed().map(({ file }) => file),
      );
      expect(seen(turned)).toEqual(seen(collected));

      const workbook = await after(district(), collected);
      const again = collect(
        workbook,
        files.map(({ file }) => file),
        46190,
      );
      expect(seen(again)).toEqual(seen(collected));
    }),
    { numRuns: 60, seed: 6 },
  );
}, 240_000);

it("collected one after the other in either order, lines without a conflict say the same, and the others stand side by side", async () => {
  const byLine = ({ ratings, rows }: Collected): Readonly<Record<string, unknown>> => {
    const open = new Map<string, Set<string>>();
    for (const { isConflict, settled, line, round, returned: given } of rows)
      if (isConflict && !settled) {
        const key = `${line} ${round}`;
        open.set(key, (open.get(key) ?? new Set()).add(given));
      }
    return Object.fromEntries(
      ratings.map(({ line, round, score: value }) => {
        const key = `${line} ${round}`;
        const both = open.get(key);
        return [key, both === undefined ? value : [...both.add(String(value ?? ""))].sort()];
      }),
    );
  };
  await fc.assert(
    fc.asyncProperty(filling, filling, async (one, other) => {
      const [first, second] = filesOf([one, other]).map(({ file }) => file);
      if (first === undefined || second === undefined) return;
      const inTurn = async (a: typeof first, b: typeof first) =>
        collect(await after(district(), collect(district(), [a])), [b]);
      expect(byLine(await inTurn(first, second))).toEqual(byLine(await inTurn(second, first)));
    }),
    { numRuns: 30, seed: 7 },
  );
}, 240_000);
