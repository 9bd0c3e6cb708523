import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { cellAt, formatAt, type Workbook } from "../src/core/sheet";
import { openWorkbookFile } from "../src/hosts/file/disk";
import { freshFolder, sample } from "./run-cli";

const { at, expectRefused, run } = freshFolder();

interface Told {
  readonly run: number | null;
  readonly written: string | null;
  readonly cells: number;
  readonly refused: number;
  readonly changes: readonly { sheet: string; cell: string; before: unknown; after: unknown; why: string }[];
  readonly notWritten: readonly { sheet: string; cell: string; reason: string }[];
}
const told = (...args: readonly string[]): Told => {
  const { status, stdout, stderr } = run(...args, "--json");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return JSON.parse(stdout) as Told;
};

/** Every cell of the district's sheets: `Sheet!C5` → what it holds. */
async function cellsOf(name: string): Promise<ReadonlyMap<string, string>> {
  const { sheets }: Workbook = await (await openWorkbookFile(at(name))).read();
  const cells = new Map<string, string>();
  for (const sheet of sheets.filter(({ mark }) => mark === null)) {
    for (let column = 1; column <= sheet.lastColumn; column++) {
      const letters = String.fromCharCode(64 + column);
      for (let row = 1; row <= sheet.lastRow; row++) {
        const { kind, value, formula } = cellAt(sheet, row, column);
        if (kind === "empty" && formula === undefined) continue;
        const format = formatAt(sheet, row, column);
        cells.set(
          `${sheet.name}!${column > 26 ? column : letters}${row}`,
          JSON.stringify([kind, value, formula, format]),
        );
      }
    }
  }
  return cells;
}

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((cell) => one.get(cell) !== other.get(cell)).sort();

const roster =
  "School Name,Name,Position,School Year\nAlder Elementary,Ann Bell,Principal,2025-26\nBirch Middle,Bo Cole,PRINCIPAL,2025-26\n" +
  "Cedar High,Cy Dunn,AP,2025-26\nCedar High,Di Ehrle,Ldr Zz,2025-26\n";

describe("apply and revert on the sample district", () => {
  it("writes exactly the cells that it tells, into a copy, and gives them all back", async () => {
    copyFileSync(sample, at("a.xlsx"));
    const applied = told("apply", "a.xlsx", "--labels", "position", "--by", "Ann Bell");
    expect(readFileSync(at("a.xlsx")).equals(readFileSync(sample))).toBe(true);
    expect(readdirSync(at()).sort()).toEqual(["a.applied.xlsx", "a.xlsx"]);
    expect(applied).toMatchObject({ run: 1, cells: applied.changes.length, refused: applied.notWritten.length });
    expect(applied.cells).toBeGreaterThan(100);
    // The roster of 2025-26 has a filter on it.
    expect(new Set(applied.notWritten.map(({ sheet, reason }) => `${sheet}: ${reason}`))).toEqual(
      new Set(["Roster 25-26: The sheet is filtered. Clear the filter on Excel's Data tab."]),
    );
    const [before, after] = [await cellsOf("a.xlsx"), await cellsOf("a.applied.xlsx")];
    expect(differing(before, after)).toEqual(applied.changes.map(({ sheet, cell }) => `${sheet}!${cell}`).sort());
    for (const { sheet, cell, before: was, after: is } of applied.changes) {
      expect(JSON.parse(before.get(`${sheet}!${cell}`) ?? "[]")).toEqual(expect.arrayContaining([was]));
      expect(JSON.parse(after.get(`${sheet}!${cell}`) ?? "[]")).toEqual(expect.arrayContaining(["text", is]));
    }
    // By hand: the sample's generator writes these by way of "AP" and its spellings.
    const meant = new Map(applied.changes.map(({ before: was, after: is }) => [was, is]));
    for (const spelling of ["AP", "Asst. Principal", "Asst Principal", "Assistant Prinicipal"]) {
      expect(meant.get(spelling)).toBe("Assistant Principal");
    }

    const reverted = told("revert", "a.applied.xlsx", "--batch", "1", "--out", "b.xlsx");
    expect(reverted).toMatchObject({ run: 2, cells: applied.cells, refused: 0 });
    expect(differing(before, await cellsOf("b.xlsx"))).toEqual([]);
  });

  it("adds a Responsibility column and takes it away again", async () => {
    copyFileSync(sample, at("a.xlsx"));
    const { changes } = told("apply", "a.xlsx", "--responsibility-column", "Aspiring leaders", "--in-place");
    expect(changes[0]).toMatchObject({ cell: "M4", before: null, after: "Responsibility" });
    expect(new Set(changes.map(({ cell }) => cell.replace(/\d+/, "")))).toEqual(new Set(["M"]));
    told("revert", "a.xlsx", "--batch", "1", "--in-place");
    copyFileSync(sample, at("sample.xlsx"));
    expect(differing(await cellsOf("sample.xlsx"), await cellsOf("a.xlsx"))).toEqual([]);
  });
});

describe("apply", () => {
  it("only says what it would write with --dry-run", () => {
    writeFileSync(at("r.csv"), roster);
    const { status, stdout } = run("apply", "r.csv", "--labels", "Position", "--dry-run");
    expect(status).toBe(0);
    expect(stdout).toContain("C3 (Bo Cole, Birch Middle, 2025-26): PRINCIPAL → Principal");
    expect(stdout).toContain("C4 (Cy Dunn, Cedar High, 2025-26): AP → Assistant principal");
    expect(stdout).toContain("2 cells would be written. Nothing was written.");
    expect(readdirSync(at())).toEqual(["r.csv"]);
  });

  it("writes nothing where nothing is to write", () => {
    writeFileSync(at("r.csv"), roster);
    const { status, stdout } = run("apply", "r.csv", "--labels", "status");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "There is nothing to write.\n" });
    expect(readdirSync(at())).toEqual(["r.csv"]);
  });

  it("does not overwrite a copy with a log, and neither does a refresh", () => {
    writeFileSync(at("r.csv"), roster);
    expect(run("apply", "r.csv", "--labels", "position").status).toBe(0);
    expectRefused(run("apply", "r.csv", "--labels", "position"), /r\.applied\.xlsx holds .*a log of changes/);
    expect(run("refresh", "r.csv").status).toBe(0);
    expect(run("apply", "r.refreshed.xlsx", "--labels", "position", "--in-place").status).toBe(0);
    expectRefused(run("refresh", "r.csv"), /r\.refreshed\.xlsx holds .*a log of changes/);
  });

  it("refuses what it cannot do in one sentence", () => {
    writeFileSync(at("r.csv"), roster);
    copyFileSync(sample, at("a.applied.xlsx"));
    expectRefused(run("apply", "r.csv"), /Say what to write/);
    expectRefused(run("apply", "r.csv", "--labels", "shoes"), /no field "shoes".*position, race-ethnicity/);
    expectRefused(
      run("apply", "r.csv", "--responsibility-column", "Nowhere"),
      /No table was found on a sheet named Nowhere/,
    );
    expectRefused(run("apply", "r.csv", "--labels", "position", "--in-place"), /\.csv/);
    expectRefused(run("apply", "a.applied.xlsx", "--labels", "position"), /already a workbook with applied labels/);
    expect(readdirSync(at()).sort()).toEqual(["a.applied.xlsx", "r.csv"]);
  });
});

describe("revert", () => {
  it("takes single lines back, and what changed since is told and stays", async () => {
    writeFileSync(at("r.csv"), roster);
    run("apply", "r.csv", "--labels", "position", "--out", "r.xlsx");
    const host = await openWorkbookFile(at("r.xlsx"));
    await host.patch([{ at: { sheet: "r", row: 3, column: 3 }, from: "Principal", to: "Dean" }]);
    await host.save(at("r.xlsx"));
    expectRefused(run("revert", "r.xlsx", "--line", "1"), /No cell can be reverted.*changed since/);
    const { changes } = told("revert", "r.xlsx", "--line", "2", "--in-place");
    expect(changes).toMatchObject([{ cell: "C4", before: "Assistant principal", after: "AP" }]);
    expectRefused(run("revert", "r.xlsx", "--batch", "1", "--in-place"), /No cell can be reverted/);
  });

  it("refuses a run or line that is not there, and a workbook without a log", () => {
    writeFileSync(at("r.csv"), roster);
    expectRefused(run("revert", "r.csv", "--batch", "1"), /no Change Log/);
    run("apply", "r.csv", "--labels", "position", "--out", "r.xlsx");
    expectRefused(run("revert", "r.xlsx", "--batch", "9"), /no run 9/);
    expectRefused(run("revert", "r.xlsx", "--line", "1,8,9"), /no lines 8, 9/);
    expectRefused(run("revert", "r.xlsx"), /either --batch .* or --line/);
    expectRefused(run("revert", "r.xlsx", "--batch", "one"), /no number/);
    expect(existsSync(at("r.reverted.xlsx"))).toBe(false);
  });
});

describe("label-book", () => {
  it("goes from a workbook to a .csv file and into another workbook; nothing there is overwritten", () => {
    writeFileSync(at("r.csv"), roster);
    writeFileSync(
      at("book.csv"),
      "Kind,Label,Decision,Decided by\nPosition,Ldr Zz,Dean,Ann Bell\nPosition,Nope,Nothing,\n",
    );
    const first = run("label-book", "import", "r.csv", "--in", "book.csv", "--out", "one.xlsx");
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('Row 3, Nope: "Nothing".');
    expect(first.stdout).toContain(
      "1 decision brought in, 0 already here, 0 decided in another way, 1 not understood.",
    );
    // The decision holds: the label can now be written.
    expect(told("apply", "one.xlsx", "--labels", "position", "--dry-run").changes).toContainEqual(
      expect.objectContaining({ before: "Ldr Zz", after: "Dean" }),
    );

    expect(run("label-book", "export", "one.xlsx", "--out", "out.csv").status).toBe(0);
    expect(readFileSync(at("out.csv"), "utf8")).toBe(
      "\ufeffKind,Label,Decision,Decided by,Decided on\r\nPosition,Ldr Zz,Dean,Ann Bell,\r\n",
    );

    writeFileSync(at("other.csv"), "Kind,Label,Decision\nPosition,Ldr Zz,Principal\n");
    run("label-book", "import", "r.csv", "--in", "other.csv", "--out", "two.xlsx");
    const { stdout } = run("label-book", "import", "two.xlsx", "--in", "one.xlsx");
    expect(stdout).toContain("Position, Ldr Zz: Principal, in the book Dean");
    expect(stdout).toContain("Nothing was written.");
  });

  it("is refused where there is none", () => {
    writeFileSync(at("r.csv"), roster);
    expectRefused(run("label-book", "export", "r.csv", "--out", "b.csv"), /no Label Book with decisions/);
    expectRefused(run("label-book", "import", "r.csv", "--in", "gone.csv"), /no file gone\.csv/);
    expectRefused(run("label-book", "import", "r.csv", "--in", "r.csv"), /no label book/);
    expectRefused(run("label-book", "export", "r.csv", "--out", "b.xlsx"), /\.csv/);
  });
});
