import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { edited, inPart, partOfSheet, type } from "./golden/by-hand";
import { freshFolder, sample } from "./run-cli";

const { at, expectRefused, run } = freshFolder();

const roster =
  "School Name,Principal,School Year\nAlder Elementary,Ann Bell,2025-26\nBirch Middle,Bo Cole,2025-26\nCedar High,Cy Dunn,2025-26\n";

/** The third rating is off the scale. */
const rosterWithRatings =
  "School Name,Principal,School Year,TEAM Average\nAlder Elementary,Ann Bell,2025-26,4.1\n" +
  "Birch Middle,Bo Cole,2025-26,3.4\nCedar High,Cy Dunn,2025-26,7\nDogwood High,Di Ehrle,2025-26,2.9\n";

describe("refresh", () => {
  it("writes a refreshed copy beside the input and leaves the input as it is", () => {
    const input = at("district.xlsx");
    copyFileSync(sample, input);
    const { status, stdout } = run("refresh", "district.xlsx", "--as-of", "2026-05-29");
    expect(status).toBe(0);
    expect(stdout).toContain("district.refreshed.xlsx");
    expect(readFileSync(input).equals(readFileSync(sample))).toBe(true);
    expect(readdirSync(at()).sort()).toEqual(["district.refreshed.xlsx", "district.xlsx"]);
  });

  it("gives the same bytes for the same input and date, and refreshing its own result changes nothing", () => {
    copyFileSync(sample, at("a.xlsx"));
    const day = ["--as-of", "2026-05-29"];
    expect(run("refresh", "a.xlsx", ...day, "--out", "one.xlsx").status).toBe(0);
    expect(run("refresh", "a.xlsx", ...day, "--out", "two.xlsx").status).toBe(0);
    expect(run("refresh", "one.xlsx", ...day, "--out", "three.xlsx").status).toBe(0);
    const [one, two, three] = ["one.xlsx", "two.xlsx", "three.xlsx"].map((name) => readFileSync(at(name)));
    expect(two?.equals(one!)).toBe(true);
    expect(three?.equals(one!)).toBe(true);
  });

  it("prints one JSON object, and names what it wrote", () => {
    writeFileSync(at("roster.csv"), roster);
    const { status, stdout } = run("refresh", "roster.csv", "--json", "--as-of", "2026-05-29");
    expect(status).toBe(0);
    const result = JSON.parse(stdout) as Record<string, unknown>;
    expect(Object.keys(result)).toEqual(["asOf", "tables", "metrics", "gaps", "moved", "problems", "written"]);
    expect(result.asOf).toBe("2026-05-29");
    expect(result.written).toContain("Leadership Summary");
    expect(existsSync(at("roster.refreshed.xlsx"))).toBe(true);
  });

  it("writes into the workbook itself only when told", () => {
    copyFileSync(sample, at("district.xlsx"));
    expect(run("refresh", "district.xlsx", "--in-place").status).toBe(0);
    expect(readdirSync(at())).toEqual(["district.xlsx"]);
    expect(readFileSync(at("district.xlsx")).equals(readFileSync(sample))).toBe(false);
  });

  it("does not overwrite an earlier copy in which people typed, unless told where", () => {
    writeFileSync(at("roster.csv"), rosterWithRatings);
    const copy = at("roster.refreshed.xlsx");
    expect(run("refresh", "roster.csv").status).toBe(0);
    expect(run("refresh", "roster.csv").status).toBe(0);
    const typed = edited(readFileSync(copy), (pkg) => {
      inPart(pkg, partOfSheet(pkg, "Leadership Gaps"), (sheet) => type(sheet, "K2", "Chief of schools"));
    });
    writeFileSync(copy, typed);
    expectRefused(run("refresh", "roster.csv"), /roster\.refreshed\.xlsx holds decisions/, [
      "roster.csv",
      "roster.refreshed.xlsx",
    ]);
    expect(readFileSync(copy).equals(typed)).toBe(true);
    expect(run("refresh", "roster.csv", "--out", "roster.refreshed.xlsx").status).toBe(0);
  });

  it("exits with 1 with --strict when there is an error in the data, and has written all the same", () => {
    writeFileSync(at("wrong.csv"), rosterWithRatings);
    expect(run("refresh", "wrong.csv", "--strict").status).toBe(1);
    expect(existsSync(at("wrong.refreshed.xlsx"))).toBe(true);
    writeFileSync(at("roster.csv"), roster);
    expect(run("refresh", "roster.csv", "--strict").status).toBe(0);
  });
});

describe("what cannot be done is said in one sentence, and nothing is written", () => {
  it("a file that is not there, or is no workbook", () => {
    expectRefused(run("refresh", "missing.xlsx"), /missing\.xlsx/, []);
    writeFileSync(at("text.xlsx"), "hello");
    expectRefused(run("refresh", "text.xlsx"), /not|workbook/i, ["text.xlsx"]);
  });
  it("a workbook without a sheet that is understood, unless forced", () => {
    writeFileSync(at("cars.csv"), "Make,Wheels\nA,4\nB,4\n");
    expectRefused(run("refresh", "cars.csv"), /No sheet in cars\.csv was understood/, ["cars.csv"]);
    expect(run("refresh", "cars.csv", "--force").status).toBe(0);
    expect(existsSync(at("cars.refreshed.xlsx"))).toBe(true);
  });
  it("an input that is already a refreshed copy, a date that is none, two targets, an unknown option", () => {
    copyFileSync(sample, at("a.refreshed.xlsx"));
    const left = ["a.refreshed.xlsx"];
    expectRefused(run("refresh", "a.refreshed.xlsx"), /already a refreshed workbook/, left);
    expectRefused(run("refresh", "a.refreshed.xlsx", "--in-place", "--as-of", "2026-02-30"), /not a date/, left);
    expectRefused(run("refresh", "a.refreshed.xlsx", "--in-place", "--out", "b.xlsx"), /not both/, left);
    expectRefused(run("refresh", "a.refreshed.xlsx", "--in-palce"), /unknown option/, left);
  });
});

it("shows its help when nothing is asked", () => {
  const { status, stdout, stderr } = run();
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toContain("refresh");
});

describe("check", () => {
  it("says what was found and writes nothing", () => {
    writeFileSync(at("roster.csv"), roster);
    const { status, stdout } = run("check", "roster.csv");
    expect(status).toBe(0);
    expect(stdout).toContain("leader");
    const json = JSON.parse(run("check", "roster.csv", "--json").stdout) as {
      tables: { columns: { field: string }[] }[];
      written: unknown;
    };
    expect(json.tables[0]?.columns.map(({ field }) => field)).toEqual(["schoolName", "name", "schoolYear"]);
    expect(json.written).toEqual([]);
    expect(readdirSync(at())).toEqual(["roster.csv"]);
  });
});

describe("labels and tag answer line by line, in order", () => {
  const linesOf = (...args: readonly string[]) =>
    run(...args)
      .stdout.trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("against a vocabulary", () => {
    writeFileSync(at("in.txt"), "Asst. Principal\r\nPrincipal\n\nDean of Students");
    const lines = linesOf("labels", "--vocabulary", "position", "--in", "in.txt", "--json");
    expect(lines.map(({ label, status, standard }) => [label, status, standard])).toEqual([
      ["Asst. Principal", "applied", "assistant-principal"],
      ["Principal", "applied", "principal"],
      ["", "unknown", null],
      ["Dean of Students", "applied", "dean"],
    ]);
  });

  it("against a list, as it stands there", () => {
    writeFileSync(at("list.txt"), "Cayuga High School\nCayuga Middle School\n");
    writeFileSync(at("in.txt"), "CAYUGA H S\nCAYUGA EL\n");
    const [high, other] = linesOf("labels", "--reference", "list.txt", "--in", "in.txt", "--json");
    expect(high).toMatchObject({ label: "CAYUGA H S", status: "applied", standard: "Cayuga High School" });
    expect(other?.status).not.toBe("applied");
  });

  it("with responsibilities and the words that decided", () => {
    writeFileSync(at("in.txt"), "Mentors new teachers\nN/A\n");
    expect(linesOf("tag", "--in", "in.txt", "--json")).toMatchObject([
      { text: "Mentors new teachers", responsibilities: [{ id: "develop-team" }] },
      { text: "N/A", responsibilities: [] },
    ]);
  });

  it("not without a standard", () => {
    writeFileSync(at("in.txt"), "x\n");
    expectRefused(run("labels", "--in", "in.txt"), /--vocabulary/, ["in.txt"]);
    expectRefused(run("labels", "--in", "in.txt", "--vocabulary", "nope"), /There is no vocabulary "nope"/, ["in.txt"]);
  });
});
