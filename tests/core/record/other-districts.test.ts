/** What sheets of very different districts taught: each rule finds, and its twin leaves alone. */
import { dayOf } from "../../../src/core/day";
import { readRecords } from "../../../src/core/record/read-records";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { findTables } from "../../../src/core/table/find-tables";
import { fields } from "../../../src/framework/fields";
import { workbookOf } from "../../../src/hosts/memory";
import { cycle, person, PEOPLE, read, rowsOf, school, SCHOOLS } from "./table-of";

const count = (...numbers: readonly number[]) => cycle(...numbers);
const datasetsOf = (...tables: Parameters<typeof read>[0] extends infer T ? T[] : never) =>
  read(tables.flat() as Parameters<typeof read>[0]).readings.map(({ datasets }) => datasets.join());
const years = (...args: Parameters<typeof read>) => read(...args).readings.map(({ schoolYear }) => schoolYear);
const iso = (year: number, month: number, day: number) => dayOf({ year, month, day });

describe("shares of small groups", () => {
  const profile = (scale: number) => ({
    name: "Profile 2023-24",
    rows: rowsOf([
      ["School", school],
      ["Enrollment", () => 1000],
      ["% Hispanic", cycle(44.1 / scale, 30.2 / scale)],
      ["% White", cycle(55.5 / scale, 69.6 / scale)],
      ["% Pacific Islander", cycle(0.4 / scale, 0.2 / scale)],
    ]),
  });
  // 0.35 to 0.45 % of 1000 students are 4, 0.15 to 0.25 % are 2, 55.45 to 55.55 % are 555.
  it.each([1, 100])("are meant as those beside them (shares to %d)", (scale) => {
    const [first, second] = read(profile(scale)).records.school;
    expect(first?.students["pacific-islander"]).toEqual({ low: 4, high: 4 });
    expect(second?.students["pacific-islander"]).toEqual({ low: 2, high: 2 });
    expect(first?.students["white"]).toEqual({ low: 555, high: 555 });
  });
});

describe("sheets about something else", () => {
  const students = rowsOf([
    ["Student ID", (i) => 900_000 + i],
    ["Last Name", (i) => person(i).split(" ").at(-1) ?? ""],
    ["First Name", (i) => person(i).split(" ")[0] ?? ""],
    ["Grade", count(1, 2, 3)],
    ["School", school],
    ["Race", cycle("White", "Black")],
    ["GPA", count(3.1, 2.4)],
  ]);
  const payroll = rowsOf([
    ["Check Date", () => ({ date: iso(2023, 9, 15) })],
    ["Employee ID", (i) => 5000 + i],
    ["Employee Name", person],
    ["Hours", count(80)],
    ["Gross", count(2100, 3300)],
    ["Location", school],
  ]);
  const roster = rowsOf([
    ["Employee ID", (i) => 5000 + i],
    ["Name", person],
    ["Position", cycle("Principal", "Dean")],
    ["School", school],
    ["Grades", cycle("K-5", "6-8")],
    ["Hours", count(8)],
  ]);
  it("lists of students and payrolls hold no leaders", () => {
    expect(datasetsOf({ name: "2023-24", rows: students }, { name: "Sept 2023-24", rows: payroll })).toEqual(["", ""]);
  });
  it("rosters do, whatever stands beside", () => {
    expect(datasetsOf({ name: "2023-24", rows: roster })[0]).toContain("leader");
  });
  it("a person's decision on a column stands above it", () => {
    const table = { name: "2023-24", rows: payroll };
    const decision = { sheet: "2023-24", heading: "Employee Name", occurrence: 1, field: "name" };
    expect(read(table, [decision]).readings[0]?.datasets).toEqual(["leader"]);
  });
});

describe("scores", () => {
  const scored = (heading: string, name: string) => ({
    name,
    rows: rowsOf([
      [heading, person],
      ["School", school],
      ["Vision", count(3, 4, 5)],
      ["Data use", count(2, 4, 3)],
      ["Presence", count(1, 3, 5)],
    ]),
  });
  it("of applicants are no ratings of leaders", () => {
    expect(read(scored("Applicant", "Pool scores 2023-24")).records.rating).toEqual([]);
    const interviews = {
      name: "Scores 2023-24",
      rows: rowsOf([
        ["Name", person],
        ["Interview 1", count(3, 4)],
        ["Interview 2", count(2, 5)],
      ]),
    };
    expect(read(interviews).records.rating).toEqual([]);
  });
  it("of educators are", () => {
    expect(read(scored("Educator", "Scores 2023-24")).records.rating).toHaveLength(3 * PEOPLE.length);
  });
  it.each([
    ["T-PESS 2023-24", "T-PESS"],
    ["TEAM 2023-24", "TEAM"],
    ["Leads and ratings 2023-24", null],
  ])("on the sheet %s are of the instrument %s", (name, instrument) => {
    expect(read(scored("Educator", name)).records.rating[0]?.instrument).toBe(instrument);
  });
  it("have a date where a column is only called Date, and a roster has none", () => {
    const rows = (...more: Parameters<typeof rowsOf>[0]) =>
      rowsOf([["Educator", person], ["Date", () => ({ date: iso(2023, 10, 5) })], ...more]);
    const ratings = rows(["Observer", person], ["Indicator", cycle("A1", "B2")], ["Score", count(3, 4)]);
    expect(read({ name: "TEAM 2023-24", rows: ratings }).records.rating[0]?.date).toBe(iso(2023, 10, 5));
    const roster = rows(["School", school], ["Position", cycle("Principal")]);
    expect(read({ name: "Roster 2023-24", rows: roster }).fields["Date"]).toBeNull();
  });
});

describe("the order of typed dates", () => {
  const dates = (...hired: readonly string[]) => ({
    name: "Roster 2023-24",
    rows: rowsOf([
      ["Name", person],
      ["Position", cycle("Principal")],
      ["School", school],
      ["Hire Date", cycle(...hired)],
      ["Position Start Date", cycle("1.8.2023", "1.7.2022")],
    ]),
  });
  it("is that of the table's other dates", () => {
    const { records, found } = read(dates("14.4.2002", "3.11.2010"));
    expect(records.leader[0]?.positionStart).toBe(iso(2023, 8, 1));
    expect(found).toEqual(["date-as-text at D2", "date-as-text at E2"]);
  });
  it("stays open where they contradict each other", () => {
    expect(read(dates("14.4.2002", "4.14.2002")).found.filter((one) => one.startsWith("ambiguous"))).toHaveLength(8);
  });
  it("is told once for a long column", () => {
    const table = {
      name: "Roster 2023-24",
      rows: [
        ["Name", "Position", "School", "Hire Date"],
        ...Array.from({ length: 30 }, (_, i) => [
          `Ann Bell${"abcdefghij"[i % 10] ?? ""}`,
          "Principal",
          school(i),
          "1.8.2003",
        ]),
      ],
    };
    const told = read(table).problems.filter(({ code }) => code === "ambiguous-date");
    expect(told.map((one) => one.count)).toEqual([expect.any(Number)]);
    expect(told[0]?.count).toBeGreaterThan(20);
  });
});

describe("a table that says no school year", () => {
  const started = (...days: readonly number[]) => ({
    name: "Extract",
    rows: rowsOf([
      ["Name", person],
      ["Position", cycle("Principal", "Dean")],
      ["School", school],
      ["Position Start Date", cycle(...days.map((date) => ({ date })))],
    ]),
  });
  const schools = (name: string) => ({
    name,
    rows: rowsOf([
      ["School", school],
      ["Enrollment", count(300, 410)],
    ]),
  });
  const now = schools("Schools 2023-24");
  const before = schools("Schools 2022-23");

  it("is of the newest year that others name where its newest date is", () => {
    const tables = [started(iso(2019, 7, 1), iso(2023, 7, 1)), now, before];
    expect(years(tables)).toEqual(["2023-24", "2023-24", "2022-23"]);
    expect(read(tables).problems.find(({ code }) => code === "no-school-year")).toMatchObject({ readAs: "2023-24" });
  });
  it("is of the only year that others name where it has no dates", () => {
    const undated = { ...started(), rows: started(iso(2020, 7, 1)).rows.map((row) => row.slice(0, 3)) };
    expect(years([undated, now])).toEqual(["2023-24", "2023-24"]);
    expect(years([undated, now, before])[0]).toBeNull();
  });
  it("stays open where somebody was hired later", () => {
    const hired = (date: number) => ({
      name: "Extract",
      rows: rowsOf([
        ["Name", person],
        ["Position", cycle("Principal", "Dean")],
        ["School", school],
        ["Hire Date", () => ({ date })],
      ]),
    });
    expect(years([hired(iso(2024, 8, 1)), now])[0]).toBeNull();
    expect(years([hired(iso(2014, 8, 1)), now])[0]).toBe("2023-24");
  });
  it("stays open where its dates are older, newer, or alone", () => {
    expect(years([started(iso(2022, 8, 1)), now, before])[0]).toBeNull();
    expect(years([started(iso(2024, 7, 1)), now])[0]).toBeNull();
    expect(years([started(iso(2023, 7, 1))])[0]).toBeNull();
    expect(years([schools("Directory"), now])[0]).toBeNull();
  });
  it("need not, where its headings do", () => {
    const wide = (...more: Parameters<typeof rowsOf>[0]) => ({
      name: "Principals by year",
      rows: rowsOf([
        ["School", school],
        ["Principal 2022-23", person],
        ["Principal 2023-24", (i) => person(i + 1)],
        ...more,
      ]),
    });
    const told = (table: Parameters<typeof read>[0]) =>
      read(table).problems.filter(({ code }) => code === "no-school-year");
    expect(told(wide())).toEqual([]);
    expect(
      read(wide())
        .records.leader.map(({ schoolYear }) => schoolYear)
        .slice(0, 1),
    ).toEqual(["2022-23"]);
    expect(told(wide(["Enrollment", count(300, 410)]))).toHaveLength(1);
  });
});

describe("a sheet named for a position", () => {
  const list = (name: string, titles: readonly string[] = []) => ({
    name,
    titles,
    rows: rowsOf([
      ["School", school],
      ["Name", person],
    ]),
  });
  it.each([
    ["Principals 2023-24", [], "principal"],
    ["APs 2023-24", [], "assistant principal"],
    ["2023-24", ["Our schools", "ASSISTANT PRINCIPALS"], "assistant principal"],
    ["List of Current Principals 23-24", [], "principal"],
    ["Principals and deans 2023-24", [], null],
    ["Principal supervisors 2023-24", [], null],
    ["Leaders 2023-24", [], null],
  ])("%s %j says that everybody is %s", (name, titles, position) => {
    const { records, problems } = read(list(name, titles));
    expect(records.leader[0]?.position).toBe(position);
    const missing = problems.some((one) => one.code === "missing-column" && one.field === "position");
    expect(missing).toBe(position === null);
  });
});

describe("suppressed numbers in words", () => {
  it.each([
    ["Above 95%", { low: 191, high: 200 }],
    ["Below 5%", { low: 0, high: 9 }],
    ["95% or more", { low: 190, high: 200 }],
    ["10 or fewer", { low: 0, high: 10 }],
  ])("%s of 200 students is %j", (typed, bounds) => {
    const table = {
      name: "Profile 2023-24",
      rows: rowsOf([
        ["School", school],
        ["Enrollment", () => 200],
        ["# Poverty", (i) => (i === 0 ? typed : 120)],
      ]),
    };
    const { records, found } = read(table);
    expect(records.school[0]?.economicallyDisadvantaged).toEqual(bounds);
    expect(found).toEqual([]);
  });
});

test("ids of schools as states write them", () => {
  const of = (heading: string, ...ids: readonly string[]) =>
    read({
      name: "Schools 2023-24",
      rows: rowsOf([
        [heading, cycle(...SCHOOLS.map((_, i) => (ids[0] ?? "").replace("#", String(i + 1))))],
        ["School", school],
        ["Enrollment", count(300, 410)],
      ]),
    }).fields[heading];
  expect(of("DBN", "01M01#")).toBe("schoolId");
  expect(of("CDS Code", "01 61259 600000#")).toBe("stateSchoolId");
  expect(of("CDS Code", "call # now")).toBeNull();
});

describe("who is rated", () => {
  const rated = (heading: string, name: string) => ({
    name,
    rows: rowsOf([
      [heading, person],
      ["School", school],
      ["Observer", (i) => person(i + 3)],
      ["Overall Average", count(3.2, 4.1, 2.75)],
    ]),
  });
  it.each([
    ["Teacher Name", "TEAM 2023-24", []],
    ["Teacher Name", "Principal TEAM 2023-24", ["rating"]],
    ["Educator Name", "TEAM 2023-24", ["rating"]],
  ])("%s on %s: %j", (heading, name, datasets) => {
    expect(read(rated(heading, name)).readings[0]?.datasets).toEqual(datasets);
  });
});

describe("who answered", () => {
  const survey = (name: string) => ({
    name,
    rows: rowsOf([
      ["School", school],
      ["Topic", cycle("School Climate")],
      ["% Favorable", cycle("71%", "64%")],
    ]),
  });
  it.each([
    ["Panorama Students 2023-24", "Students"],
    ["Family survey 2023-24", "Families"],
    ["Panorama staff 2023-24", "Staff"],
    ["Panorama staff and students 2023-24", null],
    ["Panorama 2023-24", null],
  ])("%s: %s", (name, group) => {
    expect(read(survey(name)).records.survey[0]?.respondentGroup).toBe(group);
  });
});

test("a topic's heading may say the year", () => {
  const { records } = read({
    name: "Panorama",
    rows: rowsOf([
      ["School", school],
      ["School Leadership Fall 2023", count(0.71, 0.64)],
      ["School Leadership Fall 2022", count(0.51, 0.44)],
      ["School Climate (2023-24)", count(0.81, 0.74)],
    ]),
  });
  const first = records.survey.filter(({ row }) => row === 2);
  expect(first.map(({ topic, schoolYear, favorable }) => [topic, schoolYear, favorable])).toEqual([
    ["School Leadership", "2023-24", 0.71],
    ["School Climate", "2023-24", 0.81],
    ["School Leadership", "2022-23", 0.51],
  ]);
});

test.each([
  ["Domain/Indicator", "indicator"],
  ["Indicator Code", "indicator"],
  ["Domain", "indicator"],
  ["Indicator Rationale", null],
])("among ratings in rows, %s is %s", (heading, field) => {
  const { fields } = read({
    name: "TEAM 2023-24",
    rows: rowsOf([
      ["Educator", person],
      ["Observer", (i) => person(i + 3)],
      [heading, cycle("A1", "A2", "B1")],
      ["Score", count(3, 4)],
    ]),
  });
  expect(fields[heading]).toBe(field);
});

describe("extracts of personnel systems", () => {
  const extract = (unit: (index: number) => string) => ({
    name: "Roster FY24",
    rows: rowsOf([
      ["Pers No", (i) => 7000 + i],
      ["Employee Name", (i) => person(i).replace(/^(?:Dr\. )?(\S+) (.+)$/, "$2,$1")],
      ["Job", cycle("PRIN ELEM 12M", "AST PRIN HS")],
      ["Org Unit", unit],
      ["Entry Date", () => ({ date: iso(2010, 8, 1) })],
      ["Job Since", () => ({ date: iso(2022, 7, 1) })],
    ]),
  });
  it("write Last,First without a space, and the school as the unit", () => {
    expect(read(extract(school)).fields).toMatchObject({
      "Employee Name": "name",
      "Org Unit": "schoolName",
      "Entry Date": "hireDate",
      "Job Since": "positionStart",
    });
  });
  it("a unit of dates is no school", () => {
    expect(read(extract((i) => `7/${i + 1}/2020`)).fields["Org Unit"]).toBeNull();
  });
});

describe("columns that contradict each other", () => {
  const shares = (rows: number, share: number) => ({
    name: "Schools 2023-24",
    rows: [
      ["School", "Enrollment", "# Low Income", "% Low Income"],
      ...Array.from({ length: rows }, (_, i) => [`Oak ${i} School`, 500, 100, i % 10 === 0 ? "20%" : `${share}%`]),
    ],
  });
  const told = (table: Parameters<typeof read>[0]) =>
    read(table).problems.flatMap(({ code, count: rows }) => (code === "contradictory-figures" ? [rows] : []));
  it("are told once where most rows do", () => {
    expect(told(shares(40, 63))).toEqual([36]);
  });
  it("are told one by one where few do", () => {
    expect(told(shares(8, 63))).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(told(shares(40, 20))).toEqual([]);
  });
  it("free meals ever are not free meals now", () => {
    const { fields } = read({
      name: "Schools 2023-24",
      rows: rowsOf([
        ["School", school],
        ["Enrollment", () => 500],
        ["FARMs Rate", count(0.41, 0.22)],
        ["Ever FARMs", count(0.71, 0.52)],
      ]),
    });
    expect(fields).toMatchObject({ "FARMs Rate": "economicallyDisadvantaged", "Ever FARMs": null });
  });
});

describe("one sheet a year with everything", () => {
  const yearSheet = (...more: Parameters<typeof rowsOf>[0]) => ({
    name: "SY 25-26",
    rows: rowsOf([["School", school], ["Principal", person], ["Yrs Principal", count(0, 3, 7)], ...more]),
  });
  const rated = cycle(3.41, 4.05, 2.9);

  it("a round that is named for the instrument is its average, also while the next one is empty", () => {
    const found = read(yearSheet(["TEAM Fall", rated], ["TEAM Spring", () => null]));
    expect(found.fields["TEAM Fall"]).toBe("average");
    expect(found.records.rating.slice(0, 2)).toMatchObject([
      { round: "Fall", instrument: "TEAM", score: 3.41 },
      { round: "Fall", instrument: "TEAM", score: 4.05 },
    ]);
    expect(read(yearSheet(["Fall Observation", rated], ["Spring Observation", rated])).records.rating).toHaveLength(16);
  });
  it("another word beside the round leaves it alone, and so does one round of no instrument", () => {
    expect(read(yearSheet(["Hours Fall", rated], ["Hours Spring", rated])).records.rating).toEqual([]);
    expect(read(yearSheet(["Fall", rated])).records.rating).toEqual([]);
  });

  it("one topic of a survey that its heading names is read", () => {
    const found = read(yearSheet(["Panorama School Leadership", cycle(0.71, 0.64)]));
    expect(found.records.survey[0]).toMatchObject({
      topic: "School Leadership",
      favorable: 0.71,
      instrument: "Panorama",
    });
  });
  it("a topic of no survey is left alone, and so are means of answers from 1 to 5", () => {
    expect(read(yearSheet(["School Leadership", cycle(0.71, 0.64)])).records.survey).toEqual([]);
    expect(read(yearSheet(["Panorama School Leadership", cycle(3.7, 4.2)])).records.survey).toEqual([]);
  });
});

describe("who answered a survey", () => {
  const survey = (heading: string, ...groups: string[]) => ({
    name: "Panorama 2024-25",
    rows: rowsOf([
      ["School", school],
      [heading, cycle(...groups)],
      ["Topic", cycle("School Leadership")],
      ["% Favorable", count(71, 64)],
    ]),
  });
  it.each(["Who answered", "Form", "Taken in spring from"])("is told by the values under %s", (heading) => {
    const found = read(survey(heading, "Students", "Teachers"));
    expect(found.fields[heading]).toBe("respondentGroup");
    expect(found.records.survey.slice(0, 2).map(({ respondentGroup }) => respondentGroup)).toEqual([
      "Students",
      "Teachers",
    ]);
  });
  it("is not told by other values, nor where a column says it already", () => {
    expect(read(survey("Taken in", "Spring", "Fall")).records.survey[0]?.respondentGroup).toBeNull();
    const { rows } = survey("Respondent Group", "Students");
    const both = rows.map((row, at) => [...row, at === 0 ? "Seen by" : "Teachers"]);
    expect(read({ name: "Panorama 2024-25", rows: both }).records.survey[0]?.respondentGroup).toBe("Students");
  });
});

describe("a sheet of common cases", () => {
  const cases = (name: string, ...more: Parameters<typeof rowsOf>[0]) => ({
    name,
    rows: rowsOf([
      ["Director", cycle(person(0), person(1))],
      ["Case", (i) => `Case ${Math.floor(i / 2) + 1}`],
      ...more,
    ]),
  });
  it("has the case where others have the leader", () => {
    const found = read(cases("Common cases 2025-26", ["Score", count(3, 4)]));
    expect(found.records.rating.slice(0, 3)).toMatchObject([
      { name: "Case 1", rater: person(0), score: 3 },
      { name: "Case 1", rater: person(1), score: 4 },
      { name: "Case 2", rater: person(0), score: 3 },
    ]);
  });
  it("is not a list of other cases", () => {
    const found = read(cases("Case load 2025-26", ["School", school], ["Status", cycle("Open", "Closed")]));
    expect(found.fields["Case"]).toBeNull();
    expect(found.records.leader).toEqual([]);
  });
});

describe("long headings below headings of groups", () => {
  /** Field by lower heading, where each column has a group above it. */
  const fieldsOf = (
    columns: readonly (readonly [
      group: string | null,
      heading: string,
      cell: Parameters<typeof rowsOf>[0][number][1],
    ])[],
  ) => {
    const rows = [
      columns.map(([group]) => group),
      ...rowsOf(columns.map(([, heading, cell]) => [heading, cell] as const)),
    ];
    const { tables } = findTables(workbookOf([{ name: "Profile 2025-26", rows }]), () => false);
    const { readings } = readRecords(tables, { columns: [], settings: DEFAULT_SETTINGS, fields });
    return (readings[0]?.columns ?? []).map(({ field }) => field);
  };
  const half = () => ({ number: 0.5, format: "0.0%" });

  it("are read by themselves where the group only sorts them", () => {
    expect(
      fieldsOf([
        ["School Information", "School Number", (i) => 10 + i],
        [null, "Name of School", school],
        ["Leadership", "Name of Principal (Last, First)", person],
        [null, "Number of Completed Years as a Principal", count(0, 4, 9)],
        ["Fall Membership (October 1 count)", "Total Number of Students Enrolled", count(410, 520)],
        [null, "Number of White Students", count(200, 310)],
        [null, "Percent of Students Economically Disadvantaged (Direct Certification)", half],
      ]),
    ).toEqual([
      "schoolId",
      "schoolName",
      "name",
      "yearsAsPrincipal",
      "enrollment",
      "students:white",
      "economicallyDisadvantaged",
    ]);
  });

  it("are left alone where the group says whose they are", () => {
    expect(
      fieldsOf([
        ["School Information", "School Number", (i) => 10 + i],
        [null, "Name of School", school],
        ["Former leadership", "Name of Principal", (i) => person(i + 1)],
        [null, "Number of Completed Years as a Principal", count(0, 4, 9)],
        ["Teachers", "Total Number Enrolled", count(41, 52)],
        [null, "Number of White", count(20, 31)],
      ]).slice(2),
    ).toEqual([null, null, null, null]);
  });
});
