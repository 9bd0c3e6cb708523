import fc from "fast-check";
import type { Correction } from "../../src/core/correct/correction";
import { labelCorrections } from "../../src/core/correct/label-corrections";
import { logRuns } from "../../src/core/correct/log-runs";
import { reversal, type RevertAsked } from "../../src/core/correct/revert";
import { rowNames } from "../../src/core/correct/row-names";
import { refresh, runToEnd } from "../../src/core/refresh";
import { cellAt, formatAt, type Sheet, type Workbook } from "../../src/core/sheet";
import { readChangeLog, stateWords } from "../../src/core/state/change-log";
import { plainUnder, standingTable } from "../../src/core/state/own-table";
import { reference } from "../../src/framework/reference";
import { createFileHost } from "../../src/hosts/file/file-host";
import { packageFromSheet } from "../../src/hosts/file/new-workbook";
import { HostError, type Host } from "../../src/hosts/host";
import { writeCorrections, writeLogged, type LoggedRun } from "../../src/hosts/host-logged-changes";
import { createMemoryHost, type LiteralCell } from "../../src/hosts/memory";
import { analyzed, district, roster } from "../core/correct/roster";

const MORNING = { when: "2026-05-29 09:40", by: "Nerys Garrhart" };
const NOON = { when: "2026-05-29 12:00", by: "" };

/** Every cell of the district: kind, value, what is shown, formula and number format. */
const theirs = ({ sheets }: Workbook): readonly unknown[] =>
  sheets
    .filter(({ mark }) => mark === null)
    .map((sheet) => {
      const cells: unknown[] = [];
      for (let row = 1; row <= sheet.lastRow; row++) {
        for (let column = 1; column <= sheet.lastColumn; column++) {
          const { kind, value, shown, formula } = cellAt(sheet, row, column);
          cells.push([row, column, kind, value, shown, formula, formatAt(sheet, row, column)]);
        }
      }
      return [sheet.name, cells];
    });

const applyPositions = async (host: Host): Promise<LoggedRun> =>
  writeCorrections(host, labelCorrections(analyzed(await host.read()), { fields: ["position"] }), MORNING);

async function revert(host: Host, asked: RevertAsked): Promise<LoggedRun> {
  const workbook = await host.read();
  const { corrections, refused } = reversal(workbook, asked, rowNames(analyzed(workbook)));
  return writeCorrections(host, corrections, NOON, refused);
}

const log = async (host: Host): Promise<readonly string[]> =>
  readChangeLog(await host.read()).map(
    ({ line, run, at, before, after, state }) =>
      `${line} run ${run} ${at.row},${at.column}: ${String(before)} → ${String(after)}, ${stateWords(state)}`,
  );

const position = async (host: Host, row: number) => {
  const sheet = (await host.read()).sheets.find(({ name }) => name.startsWith("Roster"));
  return cellAt(sheet as Sheet, row, 3).value;
};

const memory = (...positions: readonly LiteralCell[]) => createMemoryHost(district(roster(positions)));

it("writes cells, each with a line that says who, when, before, after and why", async () => {
  const host = memory("AP", "Principal", "PRINCIPAL");
  expect(await applyPositions(host)).toMatchObject({ run: 1, preview: { cells: 2, refused: 0 } });
  expect([await position(host, 2), await position(host, 4)]).toEqual(["Assistant principal", "Principal"]);
  expect(await log(host)).toEqual([
    "1 run 1 2,3: AP → Assistant principal, Written",
    "2 run 1 4,3: PRINCIPAL → Principal, Written",
  ]);
  expect(readChangeLog(await host.read())[0]).toMatchObject({
    ...MORNING,
    row: "Ann Bell, Alder Elementary School, 2025-26",
    why: expect.stringMatching(/^Position: /) as string,
  });
});

it("takes a run back, a single line, and a taking back itself", async () => {
  const host = memory("AP", "VP", "PRINCIPAL");
  const before = theirs(await host.read());
  await applyPositions(host);
  const applied = theirs(await host.read());
  expect(await revert(host, { lines: [2] })).toMatchObject({ run: 2 });
  expect(await position(host, 3)).toBe("VP");
  expect(await revert(host, { run: 1 })).toMatchObject({ run: 3, preview: { cells: 2, refused: 1 } });
  expect(theirs(await host.read())).toEqual(before);
  await revert(host, { run: 3 });
  await revert(host, { run: 2 });
  expect(theirs(await host.read())).toEqual(applied);
  expect(await log(host)).toEqual([
    "1 run 1 2,3: AP → Assistant principal, Reverted on 2026-05-29 12:00",
    "2 run 1 3,3: VP → Assistant principal, Reverted on 2026-05-29 12:00",
    "3 run 1 4,3: PRINCIPAL → Principal, Reverted on 2026-05-29 12:00",
    "4 run 2 3,3: Assistant principal → VP, Reverted on 2026-05-29 12:00",
    "5 run 3 2,3: Assistant principal → AP, Reverted on 2026-05-29 12:00",
    "6 run 3 4,3: Principal → PRINCIPAL, Reverted on 2026-05-29 12:00",
    "7 run 4 2,3: AP → Assistant principal, Written",
    "8 run 4 4,3: PRINCIPAL → Principal, Written",
    "9 run 5 3,3: VP → Assistant principal, Written",
  ]);
  expect(logRuns(await host.read()).map(({ run, standing }) => [run, standing])).toEqual([
    [5, 1],
    [4, 2],
    [3, 0],
    [2, 0],
    [1, 0],
  ]);
});

it("never touches a cell that changed since it was previewed, nor one that changed since it was written", async () => {
  const host = memory("AP", "VP", "PRINCIPAL");
  const corrections = labelCorrections(analyzed(await host.read()), { fields: ["position"] });
  await host.patch([{ at: { sheet: "Roster 2025-26", row: 3, column: 3 }, from: "VP", to: "Dean" }]);
  expect(await writeCorrections(host, corrections, MORNING)).toMatchObject({
    run: 1,
    preview: { cells: 2, refused: 1 },
  });
  expect(await position(host, 3)).toBe("Dean");

  await host.patch([{ at: { sheet: "Roster 2025-26", row: 2, column: 3 }, from: "Assistant principal", to: "Coach" }]);
  const { preview } = await revert(host, { run: 1 });
  expect(preview.sheets[0]?.refused.map(({ correction, why }) => [correction.at.row, why])).toEqual([
    [2, "The cell was changed since."],
  ]);
  expect([await position(host, 2), await position(host, 4)]).toEqual(["Coach", "PRINCIPAL"]);
});

it("finds a row again that was sorted elsewhere, and does not take another row's cell for it", async () => {
  const host = memory("AP", "Asst. Principal");
  await applyPositions(host);
  const sheet = "Roster 2025-26";
  const swap = (column: number, one: string, other: string) => [
    { at: { sheet, row: 2, column }, from: one, to: other },
    { at: { sheet, row: 3, column }, from: other, to: one },
  ];
  await host.patch([
    ...swap(1, "Alder Elementary School", "Birch Elementary School"),
    ...swap(2, "Ann Bell", "Bo Cole"),
  ]);
  expect(await revert(host, { lines: [1] })).toMatchObject({ preview: { cells: 1 } });
  expect([await position(host, 2), await position(host, 3)]).toEqual(["Assistant principal", "AP"]);
});

it("writes nothing, and no line, when all or none is asked and one cell is not free", async () => {
  const host = memory("AP", { formula: "=C2", value: "AP" });
  const workbook = await host.read();
  const both = [2, 3].map((row): Correction => ({
    at: { sheet: "Roster 2025-26", row, column: 3 },
    from: "AP",
    to: "Dean",
    row: "",
    why: "Brought in",
  }));
  await expect(writeLogged(host, workbook, both, MORNING)).rejects.toThrow(/Nothing was changed\. C3 .*formula/);
  expect(await log(host)).toEqual([]);
  expect(await position(host, 2)).toBe("AP");
});

describe("a writing that is cut off", () => {
  /** Stops at the nth patch; `anyway`: after it was carried out, as when the answer is lost. */
  const failing = (host: Host, at: number, anyway: boolean): Host => {
    let patches = 0;
    return {
      ...host,
      patch: async (changes) => {
        if (++patches !== at) return host.patch(changes);
        if (anyway) await host.patch(changes);
        throw new HostError("Excel did not answer.");
      },
    };
  };

  it("leaves lines that say it was not written", async () => {
    const host = memory("AP", "VP");
    await expect(applyPositions(failing(host, 1, false))).rejects.toThrow(/did not answer/);
    expect(await position(host, 2)).toBe("AP");
    expect(await log(host)).toEqual([
      "1 run 1 2,3: AP → Assistant principal, Not written",
      "2 run 1 3,3: VP → Assistant principal, Not written",
    ]);
  });

  it("has its lines all the same when the cells were written, and they can be taken back", async () => {
    const host = memory("AP", "VP");
    await expect(applyPositions(failing(host, 1, true))).rejects.toThrow(/did not answer/);
    expect(await log(host)).toEqual([
      "1 run 1 2,3: AP → Assistant principal, Written",
      "2 run 1 3,3: VP → Assistant principal, Written",
    ]);
    await revert(host, { run: 1 });
    expect([await position(host, 2), await position(host, 3)]).toEqual(["AP", "VP"]);
  });

  it("right before the lines were marked is settled by the next change", async () => {
    const host = memory("AP", "VP");
    await applyPositions(failing(host, 2, false));
    expect(await log(host)).toEqual([
      "1 run 1 2,3: AP → Assistant principal, To write",
      "2 run 1 3,3: VP → Assistant principal, To write",
    ]);
    expect(logRuns(await host.read())[0]).toMatchObject({ run: 1, standing: 2 });
    await revert(host, { lines: [1] });
    expect(await log(host)).toEqual([
      "1 run 1 2,3: AP → Assistant principal, Reverted on 2026-05-29 12:00",
      "2 run 1 3,3: VP → Assistant principal, Written",
      "3 run 2 2,3: Assistant principal → AP, Written",
    ]);
  });
});

it("keeps people's words on the log, through refreshes too", async () => {
  const host = memory("AP", "VP");
  await applyPositions(host);
  const noted = standingTable(await host.read(), "changeLog");
  if (!noted) throw new Error("No log");
  const column = noted.columns.get("Why") ?? 0;
  const from = plainUnder(noted, "Why", 2);
  await host.patch([{ at: { sheet: noted.sheet.name, row: 2, column }, from, to: "Agreed with Bo" }]);
  await revert(host, { lines: [2] });
  const workbook = await host.read();
  await host.write(runToEnd(refresh(workbook, { asOf: 46171, reference })).sheets);
  expect(readChangeLog(await host.read())).toEqual(readChangeLog(workbook));
  expect(readChangeLog(workbook)[0]?.why).toBe("Agreed with Bo");
  expect(readChangeLog(workbook)).toHaveLength(3);
});

it("gives back every cell exactly when a run is taken back: type, format, formula", async () => {
  const typed = fc.oneof(
    fc.constantFrom<LiteralCell>(
      "AP",
      "VP",
      "Asst. Principal",
      "PRINCIPAL",
      " principal",
      "Dean",
      "Principal",
      "Zz",
      null,
      4,
    ),
    fc.constantFrom<LiteralCell>({ formula: "=A2", value: "AP" }, { number: 7, format: "0000" }, true, "=AP", "+AP"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 8, maxLength: 8 }), fc.boolean(), async (positions, inFile) => {
      const workbook = district(roster(positions));
      const [sheet] = workbook.sheets;
      const host = inFile ? createFileHost(packageFromSheet(sheet as Sheet)) : createMemoryHost(workbook);
      const before = theirs(await host.read());
      const { run } = await applyPositions(host);
      if (run === null) expect(theirs(await host.read())).toEqual(before);
      else {
        expect(theirs(await host.read())).not.toEqual(before);
        expect((await revert(host, { run })).preview.refused).toBe(0);
        expect(theirs(await host.read())).toEqual(before);
      }
      expect((await applyPositions(host)).preview.cells).toBe(
        readChangeLog(await host.read()).filter(({ run: of }) => of === 1).length,
      );
      expect((await applyPositions(host)).run).toBeNull();
    }),
    { numRuns: 10 },
  );
});
