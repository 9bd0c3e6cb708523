import fc from "fast-check";
import { standardize } from "../../../src/core/label/standardize";
import type { LabelDecision } from "../../../src/core/state/decisions";
import type { Records } from "../../../src/core/record/record";
import { vocabularies } from "../../../src/framework/vocabulary";
import { candidates, columnOf, leaders, records, schools, schoolWithGrades, surveys } from "./records";

const run = (some: Partial<Records>, labels: readonly LabelDecision[] = []) =>
  standardize(records(some), { labels, vocabularies });

describe("labels of a closed vocabulary", () => {
  const roster = leaders("Roster", [
    { position: "Asst. Principal", raceEthnicity: "Black", status: "Active" },
    { position: "Principal", raceEthnicity: "Hispanic/Latino", status: "LOA" },
    { position: "Principal", raceEthnicity: "Declined", status: "" },
    { position: "Academy  Principal", raceEthnicity: "Q9" },
    { position: "Academy Principal", raceEthnicity: "Q9" },
  ]);
  const { standardized, labels, problems } = run({ leader: roster });

  it("become standard where they are safe, and stay null where not", () => {
    expect(standardized.leader.map(({ position, raceEthnicity, status }) => [position, raceEthnicity, status])).toEqual(
      [
        ["assistant-principal", "black", "active"],
        ["principal", "hispanic", "on-leave"],
        ["principal", "unknown", null],
        [null, null, null],
        [null, null, null],
      ],
    );
  });

  it("raise one problem each, at the first cell, with count and rows", () => {
    expect(problems).toEqual([
      {
        code: "label-to-decide",
        at: { sheet: "Roster", row: 5, column: columnOf("position") },
        count: 2,
        rows: "5-6",
        field: "position",
        typed: "Academy Principal",
        proposal: "Assistant principal",
      },
      {
        code: "unknown-label",
        at: { sheet: "Roster", row: 5, column: columnOf("raceEthnicity") },
        count: 2,
        rows: "5-6",
        field: "race or ethnicity",
        typed: "Q9",
      },
    ]);
  });

  it("stand in the label book unless they are exactly a standard label", () => {
    const lines = labels.map(({ field, label, status, count }) => [field, label, status, count]);
    expect(lines).toContainEqual(["position", "Asst. Principal", "applied", 1]);
    expect(lines).toContainEqual(["position", "Academy Principal", "proposed", 2]);
    expect(lines).toContainEqual(["race-ethnicity", "Q9", "unknown", 2]);
    expect(lines).not.toContainEqual(["position", "Principal", "applied", 2]);
  });

  it("are counted for each sheet where a label stands on several", () => {
    const both = run({ leader: [...roster, ...leaders("Last year", [{ raceEthnicity: "Q9" }])] }).problems;
    expect(
      both.filter(({ code }) => code === "unknown-label").map(({ at, count }) => [at.sheet, at.row, count]),
    ).toEqual([
      ["Roster", 5, 2],
      ["Last year", 2, 1],
    ]);
  });
});

describe("a person's decision", () => {
  it("wins over what matching says, even where that applies", () => {
    const { standardized, problems, labels } = run({ leader: leaders("Roster", [{ position: "Dean of Students" }]) }, [
      { field: "position", label: "Dean of Students", standard: "assistant-principal" },
    ]);
    expect(standardized.leader[0]?.position).toBe("assistant-principal");
    expect(problems).toEqual([]);
    expect(labels[0]).toMatchObject({ status: "applied", standard: "assistant-principal", why: "decided by a person" });
  });

  it("can leave a label open, and then nothing is asked", () => {
    const { standardized, problems } = run({ leader: leaders("Roster", [{ position: "Academy Principal" }]) }, [
      { field: "position", label: "Academy Principal", standard: null },
    ]);
    expect(standardized.leader[0]?.position).toBeNull();
    expect(problems).toEqual([]);
  });

  it("counts for its own field only", () => {
    const { standardized } = run({ leader: leaders("Roster", [{ position: "Principal" }]) }, [
      { field: "status", label: "Principal", standard: "vacant" },
    ]);
    expect(standardized.leader[0]?.position).toBe("principal");
  });
});

it("takes a title for a person's name when the district's names say so", () => {
  const { standardized } = run({
    leader: leaders("Roster", [
      { name: "Zorina Quexley", position: "Principal" },
      { name: "Ada Thistle", position: "Zorina Quexley" },
    ]),
  });
  expect(standardized.leader[1]?.position).toBe("not-a-position");
});

describe("levels and types of schools", () => {
  it("reads a level, or the grades where no level is given", () => {
    const { standardized, problems } = run({
      school: [
        ...schools("Schools", [{ schoolName: "Alder", level: "ES" }]),
        schoolWithGrades("More", "6-8", { schoolName: "Birch" }),
        schoolWithGrades("Others", "6-12", { schoolName: "Cedar" }),
      ],
    });
    expect(standardized.school.map(({ level }) => level)).toEqual(["elementary", "middle", null]);
    expect(problems).toEqual([]);
  });

  it("takes Charter in the column of levels as the type, and asks nothing", () => {
    const { standardized, problems } = run({
      school: schools("Schools", [{ schoolName: "Alder", level: "Charter" }]),
    });
    expect(standardized.school[0]).toMatchObject({ level: null, type: "charter" });
    expect(problems).toEqual([]);
  });
});

describe("clusters", () => {
  const list = schools("Schools", [
    { schoolName: "Alder Elementary", cluster: "Cluster 1" },
    { schoolName: "Birch Elementary", cluster: "Cluster 2" },
    { schoolName: "Cedar Elementary", cluster: "Maple Ridge" },
  ]);

  it("take the school list's spelling, and never another number", () => {
    const { standardized, problems } = run({
      school: list,
      leader: leaders("Roster", [
        { cluster: "CLUSTER 1" },
        { cluster: "cluster #2" },
        { cluster: "Maple  Ridge" },
        { cluster: "Cluster 3" },
      ]),
    });
    expect(standardized.leader.map(({ cluster }) => cluster)).toEqual(["Cluster 1", "Cluster 2", "Maple Ridge", null]);
    expect(problems.map(({ code, at }) => [code, at.row])).toEqual([["label-to-decide", 5]]);
  });

  it("take the most frequent spelling where there is no list", () => {
    const { standardized } = run({
      leader: leaders("Roster", [{ cluster: "MAPLE RIDGE" }, { cluster: "Maple Ridge" }, { cluster: "Maple Ridge" }]),
    });
    expect(standardized.leader.map(({ cluster }) => cluster)).toEqual(["Maple Ridge", "Maple Ridge", "Maple Ridge"]);
  });

  it("ask about a rare spelling that is nearly a frequent one", () => {
    const rows = [...Array.from({ length: 12 }, () => ({ cluster: "Maplewood" })), { cluster: "Maplewod" }];
    const { standardized, problems } = run({ school: schools("Schools", rows) });
    expect(standardized.school.at(-1)?.cluster).toBeNull();
    expect(problems).toMatchObject([{ code: "label-to-decide", typed: "Maplewod", proposal: "Maplewood" }]);
  });
});

it("reads survey results, groups and topics", () => {
  const { standardized, problems } = run({
    survey: surveys("Survey", [
      { level: "VERY STRONG", respondentGroup: "Teachers and Staff", topic: "School Leadership" },
      { level: "NOT ENOUGH DATA", respondentGroup: "Parents", topic: "SCHOOL LEADERSHIP" },
      { topic: "School Leadership" },
    ]),
  });
  expect(standardized.survey.map(({ level, respondentGroup, topic }) => [level, respondentGroup, topic])).toEqual([
    ["very-strong", "staff", "School Leadership"],
    ["unknown", "families", "School Leadership"],
    [null, null, "School Leadership"],
  ]);
  expect(problems).toEqual([]);
});

it("counts a cell once, however many records its row makes", () => {
  const [one] = surveys("Survey", [{ respondentGroup: "Panel Q" }]);
  const { labels, problems } = run({
    survey: one ? [one, { ...one, topic: "Safety" }, { ...one, topic: "Trust" }] : [],
  });
  expect(labels).toMatchObject([{ label: "Panel Q", count: 1 }]);
  expect(problems).toMatchObject([{ code: "unknown-label", typed: "Panel Q", count: 1 }]);
});

it("reads a candidate's readiness and position", () => {
  const { standardized } = run({ candidate: candidates("Pool", [{ readiness: "2 to 3 yrs", position: "AP" }]) });
  expect(standardized.candidate[0]).toMatchObject({ readiness: "two-to-three-years", position: "assistant-principal" });
});

it("keeps what was typed on its way: the record's other values are untouched", () => {
  const roster = leaders("Roster", [{ name: "Ada Thistle", position: "AP", strengths: "coaching" }]);
  const [before] = roster;
  const { standardized } = run({ leader: roster });
  expect(standardized.leader[0]).toEqual({ ...before, position: "assistant-principal", school: null });
  expect(before?.position).toBe("AP");
});

const title = fc.constantFrom("AP", "Principal", "Academy Principal", "Zz", "Dean", "principal ", "Asst Prin");
const race = fc.constantFrom("White", "Black", "W", "B", "H", "Q9", "Asian/Pacific Islander", null);
const rows = fc.array(fc.record({ position: title, raceEthnicity: race }), { maxLength: 12 });

it("does not depend on the order of the rows", () => {
  fc.assert(
    fc.property(rows, (some) => {
      const one = run({ leader: leaders("Roster", some) }).standardized.leader;
      const other = run({ leader: leaders("Roster", some.toReversed()) }).standardized.leader.toReversed();
      const labels = (list: typeof one) => list.map(({ position, raceEthnicity }) => [position, raceEthnicity]);
      expect(labels(other)).toEqual(labels(one));
    }),
  );
});

it("changes nothing when run on its own result", () => {
  fc.assert(
    fc.property(rows, (some) => {
      const once = run({ leader: leaders("Roster", some) }).standardized.leader;
      const standards = once.map(({ position, raceEthnicity }) => ({ position, raceEthnicity }));
      const twice = run({ leader: leaders("Roster", standards) }).standardized.leader;
      expect(twice.map(({ position, raceEthnicity }) => ({ position, raceEthnicity }))).toEqual(standards);
    }),
  );
});

it("follows every decision, whatever the label", () => {
  const ids = vocabularies.byId.position.standards.map(({ id }) => id);
  fc.assert(
    fc.property(rows, title, fc.constantFrom(...ids, null), (some, label, standard) => {
      const decided = run({ leader: leaders("Roster", [...some, { position: label }]) }, [
        { field: "position", label, standard },
      ]).standardized.leader;
      for (const [place, leader] of decided.entries()) {
        const typed = [...some.map((row) => row.position), label][place];
        if (typed?.trim() === label.trim()) expect(leader.position).toBe(standard);
      }
    }),
  );
});
