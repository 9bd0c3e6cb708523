import { dayOf } from "../../../src/core/day";
import type { OwnSheet } from "../../../src/core/own-sheet";
import { refresh, runToEnd } from "../../../src/core/refresh";
import { exchangeOf } from "../../../src/core/share/exchange";
import { shareOf } from "../../../src/core/share/share";
import { shareable } from "../../../src/core/share/shareable";
import { reference } from "../../../src/framework/reference";
import { attacker, type Attacker, type Row } from "./attacker";
import { districtWorkbook, generator, randomSchools, type RandomSchool } from "./random-district";

jest.setTimeout(300_000);

type Terms = Row["terms"];

/** A figure as it stands on the sheet Leadership Metrics of the copy. */
interface Told {
  readonly metric: string;
  readonly where: string;
  readonly figure: number | string;
  readonly status: string;
  readonly of: number;
}

/** Where each school stands, worked out anew; quarters by domain M3. */
function places(schools: readonly RandomSchool[]): readonly (readonly string[])[] {
  const ranked = schools.flatMap(({ poor, enrollment }) => (poor === null ? [] : [poor / enrollment]));
  return schools.map(({ cluster, level, poor, enrollment }) => {
    const at = ["District"];
    if (cluster !== null) at.push(`${cluster} cluster`);
    if (level !== null) at.push(level);
    if (poor !== null) {
      const below = ranked.filter((share) => share < poor / enrollment).length;
      at.push(QUARTERS[Math.floor((4 * below) / ranked.length)]!);
    }
    return at;
  });
}

const QUARTERS = [
  "Lowest-poverty quarter",
  "Second-lowest poverty quarter",
  "Second-highest poverty quarter",
  "Highest-poverty quarter",
];

function toldOn(sheet: OwnSheet): readonly Told[] {
  const { columns, rowCount } = sheet.tables[0]!;
  const column = (heading: string) =>
    columns.find((one) => one.heading === heading)!.values as readonly (string | number | null)[];
  return Array.from({ length: rowCount }, (_, row) => ({
    metric: String(column("Metric")[row]),
    where: String(column("Where")[row]),
    figure: column("Figure")[row] ?? "",
    status: String(column("Status")[row]),
    of: Number(column("Of")[row]),
  }));
}

interface Unit {
  readonly at: ReadonlySet<string>;
  readonly terms: Terms;
}

/** What the attacker wants: a sum over a group of units. */
const within = (units: readonly Unit[], group: string): Terms =>
  units.filter(({ at }) => at.has(group)).flatMap(({ terms }) => terms);

interface Seen {
  hidden: number;
  shown: number;
  outside: number;
  unread: number;
}

/** Holds each hidden figure against all that is shown; `scale` turns a shown figure into a sum over so many units. */
function attack(
  told: readonly Told[],
  units: readonly Unit[],
  known: Attacker,
  seen: Seen,
  most: (group: string) => number,
  people = 1,
): void {
  const check = (group: string, terms: Terms, whole: number, what: string): void => {
    const { low, high } = known.range(terms);
    const isSafe = high - low >= 5 * people - 1e-5 || (low <= 1e-5 && high >= whole - 1e-5);
    expect({ what, group, low, high, whole, isSafe }).toMatchObject({ isSafe: true });
  };
  for (const { metric, where, status } of told) {
    if (status === "Figure") seen.shown++;
    if (status !== "Hidden") continue;
    seen.hidden++;
    check(where, within(units, where), most(where), metric);
  }
}

const numbersAt = (told: readonly Told[], units: readonly Unit[], of: (figure: number, n: number) => number): Row[] =>
  told.flatMap(({ where, figure, status }) => {
    const own = units.filter(({ at }) => at.has(where));
    if (status !== "Figure" || typeof figure !== "number") return [];
    const sum = of(figure, own.length);
    return [{ terms: own.flatMap(({ terms }) => terms), low: sum, high: sum }];
  });

/** Sets that no sheet names: the few in no cluster, level or quarter. */
function outside(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const facets = [(at: string) => at.endsWith(" cluster"), (at: string) => QUARTERS.includes(at), isLevel];
  return facets.flatMap((isOf) => {
    const none = units.filter(({ at }) => ![...at].some(isOf));
    return none.length > 0 && none.length < 10 && none.length < units.length ? [none] : [];
  });
}
const isLevel = (at: string): boolean => ["Elementary", "Middle", "High"].includes(at);

it("finds nothing out about a hidden figure of 200 random districts from all that is shown, on any sheet", () => {
  const random = generator(20261122);
  const seen: Seen = { hidden: 0, shown: 0, outside: 0, unread: 0 };
  for (let count = 0; count < 200; count++) {
    const schools = randomSchools(random);
    const at = places(schools);
    const { analysis } = runToEnd(
      refresh(districtWorkbook(schools), { asOf: dayOf({ year: 2026, month: 5, day: 29 }), reference }),
    );
    const shared = shareOf(analysis);
    const sheets = shareable(shared, { snapshotMonth: 10, snapshotDay: 1 });
    const all = toldOn(sheets.find(({ name }) => name === "Leadership Metrics")!);
    const of = (metric: string): readonly Told[] => all.filter((one) => one.metric === metric);

    // The other sheet and the file tell no figure that this one hides.
    for (const { metric, group, value, status } of exchangeOf(shared).figures) {
      const same = shared.figures.find(
        (one) => one.metric === metric && JSON.stringify(one.group) === JSON.stringify(group),
      );
      expect({ value, status }).toEqual({ value: same?.value, status: same?.status });
    }
    expectSentencesOf(sheets, shared.gaps, all);

    // Leaders: each has a rating and is effective or not; a head of two schools counts once and twice.
    const heads = [...new Set(schools.flatMap(({ head, rating }) => (rating === null ? [] : [head])))];
    const mostOf = heads.flatMap(() => [1, 1]);
    const places2 = (head: string): ReadonlySet<string> =>
      new Set(schools.flatMap((school, index) => (school.head === head ? at[index]! : [])));
    const leaders = heads.map((head, index): Unit => ({ at: places2(head), terms: [[2 * index, 1]] }));
    const posts = schools.flatMap((school, index): readonly Unit[] =>
      school.rating === null ? [] : [{ at: new Set(at[index]), terms: [[2 * heads.indexOf(school.head) + 1, 1]] }],
    );
    // Along the scale from 1 to 5, effective from 4: e = 1 means at least 0.75 of the way, e = 0 at most.
    const linked = heads.flatMap((_, index): Row[] => {
      const [mean, effective] = [2 * index, 2 * index + 1];
      return [
        {
          terms: [
            [mean, 1],
            [effective, -0.75],
          ],
          low: 0,
          high: Infinity,
        },
        {
          terms: [
            [mean, 1],
            [effective, -0.25],
          ],
          low: -Infinity,
          high: 0.75,
        },
      ];
    });
    const practice = of("TEAM practice rating");
    const effective = all.filter(({ metric }) => metric === EFFECTIVE);
    if (heads.length > 0) {
      const known = attacker(mostOf, [
        ...linked,
        ...numbersAt(practice, leaders, (figure, n) => ((figure - 1) / 4) * n),
        ...numbersAt(effective, posts, (figure, n) => figure * n),
      ]);
      expect({ count, agrees: known !== null }).toEqual({ count, agrees: true });
      if (known !== null) {
        const countIn = (units: readonly Unit[]) => (group: string) =>
          units.filter(({ at: own }) => own.has(group)).length;
        attack(practice, leaders, known, seen, countIn(leaders));
        attack(effective, posts, known, seen, countIn(posts));
        for (const [units, told] of [
          [leaders, practice],
          [posts, effective],
        ] as const) {
          for (const none of told.some(({ status }) => status === "Figure") ? outside(units) : []) {
            seen.outside++;
            const { low, high } = known.range(none.flatMap(({ terms }) => terms));
            const isSafe = high - low >= 5 - 1e-5 || (low <= 1e-5 && high >= none.length - 1e-5);
            expect({ outside: none.length, low, high, isSafe }).toMatchObject({ isSafe: true });
          }
        }
        // Nobody learns of one leader whether they are effective.
        const { low, high } = known.range([[2 * random(heads.length) + 1, 1]]);
        expect({ low: low < 1e-5, high: high > 1 - 1e-5 }).toEqual({ low: true, high: true });
      }
    }

    const results = schools.flatMap(({ favorable }, index): readonly Unit[] =>
      favorable === null ? [] : [{ at: new Set(at[index]), terms: [[index, 1]] }],
    );
    const survey = of("Leadership survey, favorable");
    const answers = attacker(
      schools.map(() => 1),
      numbersAt(survey, results, (figure, n) => figure * n),
    );
    expect(answers).not.toBeNull();
    if (answers)
      attack(survey, results, answers, seen, (group) => results.filter(({ at: own }) => own.has(group)).length);

    // A number that the reading leaves out, as one that looks mistyped, is a matter of other tests.
    const read = analysis.metrics.find(
      ({ metric, group }) => metric === "students-of-color" && Object.keys(group).length === 0,
    );
    if (read?.known !== schools.length) {
      seen.unread++;
      continue;
    }
    for (const [name, isIn] of [
      ["Students of color", () => true],
      ["Students economically disadvantaged", ({ poor }: RandomSchool) => poor !== null],
    ] as const) {
      const units = schools.flatMap((school, index): readonly Unit[] =>
        isIn(school) ? [{ at: new Set(at[index]), terms: [[index, 1]] }] : [],
      );
      const students = (group: string): number =>
        units.reduce((sum, { at: own, terms }) => sum + (own.has(group) ? schools[terms[0]![0]]!.enrollment : 0), 0);
      const told = of(name);
      expect(told.length).toBeGreaterThan(0);
      const codes = told.flatMap(({ where, figure }): Row[] => {
        if (figure !== "under 5%" && figure !== "over 95%") return [];
        const [low, high] = figure === "under 5%" ? [0, 0.05] : [0.95, 1];
        return [{ terms: within(units, where), low: low * students(where), high: high * students(where) }];
      });
      const shown = told.flatMap(({ where, figure, status }): Row[] =>
        status === "Figure" && typeof figure === "number"
          ? [{ terms: within(units, where), low: figure * students(where), high: figure * students(where) }]
          : [],
      );
      const known = attacker(
        schools.map(({ enrollment }) => enrollment),
        [...shown, ...codes],
      );
      expect({ name, agrees: known !== null }).toEqual({ name, agrees: true });
      if (known) attack(told, units, known, seen, students);
    }
  }
  // Much is hidden, and much is left to read.
  expect(seen.hidden).toBeGreaterThan(1000);
  expect(seen.shown).toBeGreaterThan(500);
  expect(seen.outside).toBeGreaterThan(20);
  expect(seen.unread).toBeLessThan(5);
});

const EFFECTIVE = "Effective leaders";

/** "4 of 12 …": what a sentence on another sheet says of a group is shown as a figure too. */
function expectSentencesOf(
  sheets: readonly OwnSheet[],
  gaps: readonly { readonly gap: string }[],
  all: readonly Told[],
): void {
  const texts = sheets
    .filter(({ name }) => name === "Leadership Summary" || name === "Leadership Gaps")
    .flatMap(({ cells, tables }) => [
      ...cells.map(({ value }) => value),
      ...tables.flatMap(({ columns }) => columns.flatMap(({ values }) => values)),
    ])
    .filter((value): value is string => typeof value === "string")
    .join("\n");
  const isShown = (metric: string, where: string): boolean =>
    all.some((one) => one.metric === metric && one.where === where && one.status === "Figure");
  const tells = /Effective principals lead \d+ of \d+ rated highest-poverty schools/.test(texts);
  if (tells) {
    expect(isShown(EFFECTIVE, QUARTERS[0]!)).toBe(true);
    expect(isShown(EFFECTIVE, QUARTERS[3]!)).toBe(true);
  }
  if (gaps.some(({ gap }) => gap === "effective-by-poverty")) expect(tells).toBe(true);
}
