/** Mentors on rosters, and sheets of supports. */
import { cycle, person, read, rowsOf, school } from "./table-of";
import type { LiteralCell } from "../../../src/hosts/memory";

type Cell = (index: number) => LiteralCell;

const id: Cell = (index) => `00${4210 + index * 37}`;
const day: Cell = (index) => ({ date: 45_900 + index * 3 });

/** The records, and the fields of the columns, of one sheet of literal columns. */
function sheet(name: string, columns: readonly (readonly [heading: string, cell: Cell])[]) {
  const { records, readings } = read({ name, rows: rowsOf(columns) });
  const [reading] = readings;
  return { records, datasets: reading?.datasets, fields: reading?.columns.map(({ field }) => field) };
}

describe("a roster's mentors", () => {
  const roster = (heading: string, cell: Cell) =>
    sheet("Roster 2025-26", [
      ["Employee ID", id],
      ["Name", person],
      ["School", school],
      ["Position", cycle("Principal", "Assistant Principal")],
      [heading, cell],
    ]);

  it.each(["Mentor", "Mentor Name", "Assigned Mentor", "Principal Mentor", "Leadership Coach"])("%s", (heading) => {
    const { records, fields } = roster(heading, cycle("Ada Moss", null, "Bo Tarn"));
    expect(fields).toEqual(["leaderId", "name", "schoolName", "position", "mentor"]);
    expect(records.leader.slice(0, 3).map(({ mentor }) => mentor)).toEqual(["Ada Moss", null, "Bo Tarn"]);
  });

  it.each<[string, Cell]>([
    ["Mentor Email", (index) => `m${index}@example.org`],
    ["Mentor ID", id],
    ["Mentor", cycle("Y", "N")],
    ["Mentor Hours", (index) => index + 1],
    ["Coach", cycle("Soccer", "Track")],
  ])("are not in %s", (heading, cell) => {
    expect(roster(heading, cell).fields?.at(-1)).not.toBe("mentor");
  });
});

describe("a sheet of supports", () => {
  it("is read whole, dates headed like a position's too", () => {
    const { records, datasets, fields } = sheet("Leader supports 2025-26", [
      ["Employee ID", id],
      ["Leader", person],
      ["School", school],
      ["Support", cycle("Coaching", "School visit")],
      ["Notes", cycle("Weekly visits", null)],
      ["Start Date", day],
      ["End Date", cycle(null)],
      ["Status", cycle("In progress", "Completed")],
      ["Responsibility", cycle("Develop your team", null)],
    ]);
    expect(datasets).toEqual(["support"]);
    expect(fields).not.toContain(null);
    expect(records.leader).toEqual([]);
    expect(records.support[0]).toMatchObject({
      schoolYear: "2025-26",
      leaderId: "004210",
      name: person(0),
      schoolName: school(0),
      what: "Coaching",
      text: "Weekly visits",
      start: 45_900,
      end: null,
      status: "In progress",
      responsibility: "Develop your team",
    });
  });

  it("may name schools alone", () => {
    const { records, datasets } = sheet("Principal supports 2025-26", [
      ["School", school],
      ["Type of Support", cycle("Coaching", "Budget clinic")],
    ]);
    expect(datasets).toEqual(["support"]);
    expect(records.support[1]).toMatchObject({
      leaderId: null,
      name: null,
      schoolName: school(1),
      what: "Budget clinic",
    });
  });

  it.each<[string, string, Cell]>([
    ["Roster 2025-26", "Student Support Specialist", person],
    ["Roster 2025-26", "Support Staff FTE", (index) => index % 4],
    ["Roster 2025-26", "Tier of Support", cycle("Tier 1", "Tier 2")],
  ])("is not %s with a column %s", (name, heading, cell) => {
    const { datasets } = sheet(name, [
      ["Name", person],
      ["School", school],
      ["Position", cycle("Principal", "Assistant Principal")],
      [heading, cell],
    ]);
    expect(datasets).toEqual(["leader"]);
  });
});
