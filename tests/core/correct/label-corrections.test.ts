import { correctableFields, labelCorrections } from "../../../src/core/correct/label-corrections";
import { labelBookSheet } from "../../../src/core/state/label-book";
import { plainWords } from "../../../src/core/state/plain-words";
import { createMemoryHost, workbookOf, type LiteralCell } from "../../../src/hosts/memory";
import { cellName } from "../../../src/core/sheet";
import { analyzed, district, roster, TREES } from "./roster";

const changes = (workbook: ReturnType<typeof district>, ...fields: readonly string[]) =>
  labelCorrections(analyzed(workbook), { fields }).map(
    ({ at, from, to }) => `${cellName(at.row, at.column)}: ${String(from)} → ${String(to)}`,
  );

describe("cells whose label is clear", () => {
  it("should read as the standard label; those that do are left alone", () => {
    const workbook = district(
      roster(["Principal", "PRINCIPAL", "Asst. Principal", " AP ", "Assistant principal", "Dean", "principal", null]),
    );
    expect(changes(workbook, "position")).toEqual([
      "C3: PRINCIPAL → Principal",
      "C4: Asst. Principal → Assistant principal",
      "C5:  AP  → Assistant principal",
      "C8: principal → Principal",
    ]);
    expect(changes(workbook, "status", "race-ethnicity")).toEqual([]);
  });

  it("keep the capitals that the district uses most", () => {
    const typed = ["Assistant Principal", "Assistant Principal", "Assistant principal", "AP", "ASSISTANT PRINCIPAL"];
    expect(
      changes(district(roster([...typed, "ASSISTANT PRINCIPAL", "ASSISTANT PRINCIPAL", "AP"])), "position"),
    ).toEqual([
      "C4: Assistant principal → Assistant Principal",
      "C5: AP → Assistant Principal",
      "C6: ASSISTANT PRINCIPAL → Assistant Principal",
      "C7: ASSISTANT PRINCIPAL → Assistant Principal",
      "C8: ASSISTANT PRINCIPAL → Assistant Principal",
      "C9: AP → Assistant Principal",
    ]);
  });

  it("are not written over with a standard that says less: a bookkeeper stays a bookkeeper", () => {
    const workbook = district(roster(["Bookkeeper", "Budget Principal", "Principal", "Custodian"]));
    expect(changes(workbook, "position")).toEqual([]);
  });

  it("are found only among the chosen labels", () => {
    const workbook = district(roster(["AP", "Asst. Principal", "PRINCIPAL"]));
    const asked = { fields: ["position"], labels: [{ field: "position", label: "AP" }] };
    expect(labelCorrections(analyzed(workbook), asked).map(({ from }) => from)).toEqual(["AP"]);
  });

  it("name their row by what the correction does not change", () => {
    const [first] = labelCorrections(analyzed(district(roster(["AP"]))), { fields: ["position"] });
    expect(first).toMatchObject({ row: "Ann Bell, Alder Elementary School, 2025-26" });
    expect(first?.why).toMatch(/^Position: /);
  });
});

describe("a person's decision", () => {
  const decidedAs = async (label: string, standard: string | null) => {
    const workbook = district(roster(["Principal", "Principal", "Lead Learner Zz", "AP"]));
    const host = createMemoryHost(workbook);
    const { labels } = analyzed(workbook);
    const decided = { field: "position", label, standard, by: "", on: "" };
    await host.write([labelBookSheet(labels, plainWords, workbook, [decided])]);
    return host.read();
  };

  it("is written; without one a label that is only proposed or unknown stays", async () => {
    expect(changes(await decidedAs("Lead Learner Zz", "principal"), "position")).toEqual([
      "C4: Lead Learner Zz → Principal",
      "C5: AP → Assistant principal",
    ]);
    expect(changes(district(roster(["Principal", "Principal", "Lead Learner Zz"])), "position")).toEqual([]);
  });

  it("to leave a label open wins over what is clear", async () => {
    expect(changes(await decidedAs("AP", null), "position")).toEqual([]);
  });
});

describe("names of schools", () => {
  const list = {
    name: "Schools 2025-26",
    rows: [
      ["School ID", "School Name", "Enrollment"],
      ...TREES.map((tree, index): readonly LiteralCell[] => [101 + index, `${tree} Elementary School`, 300 + index]),
    ],
  };
  const ratings = (rows: readonly (readonly LiteralCell[])[]) => ({
    name: "TEAM 2025-26",
    rows: [["School ID", "School", "Principal", "TEAM Average"], ...rows],
  });

  it("become the list's; the list itself is never changed", () => {
    const rows = TREES.map((tree, index): readonly LiteralCell[] => [
      null,
      index < 2 ? `${tree} Elem` : `${tree} Elementary School`,
      `Person ${tree}`,
      3.5,
    ]);
    const workbook = workbookOf([list, ratings(rows)]);
    expect(changes(workbook, "school")).toEqual([
      "B2: Alder Elem → Alder Elementary School",
      "B3: Birch Elem → Birch Elementary School",
    ]);
  });

  it("stay where the row's id says another school", () => {
    const rows = TREES.map((tree, index): readonly LiteralCell[] => [
      index === 0 ? 102 : index === 1 ? null : 101 + index,
      index < 2 ? "Alder Elem" : `${tree} Elementary School`,
      `Person ${tree}`,
      3.5,
    ]);
    expect(changes(workbookOf([list, ratings(rows)]), "school")).toEqual(["B3: Alder Elem → Alder Elementary School"]);
  });
});

it("lists the fields with something to write, the most cells first", () => {
  const workbook = district(roster(["AP", "PRINCIPAL"]));
  expect(correctableFields(analyzed(workbook))).toEqual([{ field: "position", name: "Position", cells: 2 }]);
});
