/** The rest of the workbook: the pool of aspiring leaders, the list of schools, lookups, notes, and a blank sheet. */
import { CLUSTERS } from "./names.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { lastFirst, fullName, STRENGTHS } from "./typing.mjs";
import { quoted, styled } from "./workbook.mjs";

export function readMe(ledger) {
  const sheet = ledger.sheet("Read me");
  sheet.set(1, 1, styled("Larkmoor County Schools", { bold: true, size: 18 }));
  sheet.set(
    3,
    1,
    "Leadership data, kept by Human Resources and the Office of Schools. Larkmoor is an invented district.",
  );
  sheet.widths.set(1, 100);
  ledger.plant("no-table", sheet, { row: 1, column: 1 }, "a cover page");
}

const READINESS = [
  ["Ready now", "ready-now"],
  ["Ready Now", "ready-now"],
  ["1 year", "one-year"],
  ["Within 1 year", "one-year"],
  ["2-3 years", "two-to-three-years"],
  ["2 to 3 years", "two-to-three-years"],
  ["Emerging", "emerging"],
];

/** The pool, without any school year. */
export function aspiring(ledger) {
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("Aspiring leaders");
  sheet.set(1, 1, styled("Aspiring principal pool", { bold: true, size: 14 }));
  sheet.set(2, 1, styled("Confidential. Updated by the Office of Schools as candidates come in.", { italic: true }));
  plant("no-school-year", sheet, { row: 4, column: 1, anyRow: true, anyColumn: true }, "a pool without a year");
  const records = random
    .shuffle(
      district.schools.flatMap((school) =>
        district.posts[4]
          .get(school)
          .assistants.filter(Boolean)
          .map((person) => ({ school, person })),
      ),
    )
    .slice(0, 46);
  const take = untouched(records, random);
  const table = layTable(ledger, sheet, {
    top: 4,
    datasets: ["candidate"],
    schoolYear: null,
    items: records.map((record) => ({ record })),
    columns: [
      { key: "name", heading: "Candidate", field: "name", cell: ({ person }) => fullName(person) },
      { key: "id", heading: "Employee ID", field: "leaderId", cell: ({ person }) => quoted(person.id) },
      {
        key: "position",
        heading: "Current Position",
        field: "currentPosition",
        cell: () => ledger.label("position", "Assistant Principal", "assistant-principal"),
      },
      {
        key: "school",
        heading: "Current School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      {
        key: "program",
        heading: "Program",
        field: "program",
        cell: () => random.pick(["Larkmoor Leads", "Principal Residency", "AP Academy"]),
      },
      {
        key: "readiness",
        heading: "Readiness",
        field: "readiness",
        cell: () => {
          const [typed, id] = random.pick(READINESS);
          return ledger.label("readiness", typed, id);
        },
      },
      { key: "strengths", heading: "Strengths", field: "strengths", cell: () => random.pick(STRENGTHS) },
      {
        key: "levels",
        heading: "Levels of Interest",
        field: "levels",
        cell: () => random.pick(["Elementary", "Middle", "High", "Elementary, Middle"]),
      },
      { key: "clusters", heading: "Clusters of Interest", field: "clusters", cell: () => random.pick(CLUSTERS) },
      { key: "status", heading: "Status", field: null, cell: () => "Active" },
      { key: "statusAgain", heading: "Status", field: null, cell: () => (random.chance(0.3) ? "On Leave" : "Active") },
      { key: "fax", heading: "Fax", field: null },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  [26, 11, 20, 34, 20, 14, 44, 18, 18, 9, 9].forEach((width, i) => sheet.widths.set(i + 1, width));
  plant(
    "id-with-apostrophe",
    sheet,
    { rows: table.dataRows, column: table.column.id },
    "a whole column typed with apostrophes",
  );
  plant("duplicate-heading", sheet, { row: 4, column: table.column.statusAgain }, "two columns for the status");
  for (const key of ["status", "statusAgain"])
    plant("ambiguous-column", sheet, { row: 4, column: table.column[key] }, "the same heading twice, other values");
  plant("empty-column", sheet, { row: 4, column: table.column.fax }, "nobody has a fax");
  let record = take();
  sheet.set(...table.at(record, "readiness"), ledger.label("readiness", "1-2 years", null));
  plant("label-to-decide", sheet, at(record, "readiness"), "a readiness between two steps");
  record = take();
  sheet.set(...table.at(record, "readiness"), ledger.label("readiness", "Panel ZQ", null));
  plant("unknown-label", sheet, at(record, "readiness"), "a readiness that is none");
}

/** A second pool, kept by other hands. */
export function academy(ledger) {
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("AP Academy");
  plant("no-school-year", sheet, { row: 1, column: 1, anyRow: true, anyColumn: true }, "a cohort list without a year");
  plant(
    "missing-column",
    sheet,
    { row: 1, column: 1, anyRow: true, anyColumn: true },
    "candidates without a readiness",
  );
  const records = Array.from({ length: 24 }, () => ({
    person: district.newPerson(2019, 5),
    school: random.pick(district.schools),
  }));
  layTable(ledger, sheet, {
    top: 1,
    datasets: ["candidate"],
    schoolYear: null,
    items: [
      ...records.map((record) => ({ record })),
      {
        total: () => ({ name: styled(`Total: ${records.length} fellows`, { bold: true }) }),
        form: "a count below a list",
      },
    ],
    columns: [
      { key: "name", heading: "Candidate Name", field: "name", cell: ({ person }) => lastFirst(person) },
      {
        key: "position",
        heading: "Current Position",
        field: "currentPosition",
        cell: () => ledger.label("position", random.pick(["Literacy Coach", "Teacher Leader"]), "teacher-leader"),
      },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      { key: "program", heading: "Program", field: "program", cell: () => "AP Academy" },
    ],
  });
  [26, 20, 34, 14, 14].forEach((width, i) => sheet.widths.set(i + 1, width));
}

/** The list of schools, without a year. */
export function directory(ledger) {
  const { district, plant } = ledger;
  const sheet = ledger.sheet("School directory");
  plant(
    "no-school-year",
    sheet,
    { row: 1, column: 1, anyRow: true, anyColumn: true },
    "a list of schools without a year",
  );
  layTable(ledger, sheet, {
    top: 1,
    datasets: ["school"],
    schoolYear: null,
    items: district.schools.map((record) => ({ record })),
    columns: [
      { key: "id", heading: "School ID", field: "schoolId", cell: ({ id }) => id },
      { key: "stateId", heading: "State School ID", field: "stateSchoolId", cell: ({ stateId }) => stateId },
      {
        key: "name",
        heading: "School Name",
        field: "schoolName",
        cell: ({ name }) => ledger.label("school", name, name),
      },
      {
        key: "short",
        heading: "Short Name",
        field: "schoolShortName",
        cell: ({ base, level }) => `${base.toUpperCase()}${level === "high" ? " HS" : level === "middle" ? " MS" : ""}`,
      },
      {
        key: "type",
        heading: "School Type",
        field: "schoolType",
        cell: ({ type }) => ledger.label("school-type", type === "charter" ? "Charter" : "District-run", type),
      },
      {
        key: "cluster",
        heading: "Cluster",
        field: "cluster",
        cell: ({ cluster }) => ledger.label("cluster", cluster, cluster),
      },
      { key: "phone", heading: "Main Phone", field: null, cell: ({ id }) => `555-03${id.slice(2)}` },
    ],
  });
  sheet.frozenRows = 1;
  [9, 14, 34, 24, 13, 15, 13].forEach((width, i) => sheet.widths.set(i + 1, width));
}

/** Two small lookups beside each other. */
export function lists(ledger) {
  const sheet = ledger.sheet("Lists");
  layTable(ledger, sheet, {
    top: 1,
    datasets: [],
    schoolYear: null,
    items: CLUSTERS.map((cluster, i) => ({ record: { cluster, i } })),
    columns: [
      { key: "cluster", heading: "Cluster", field: null, cell: ({ cluster }) => cluster },
      { key: "bus", heading: "Bus Depot", field: null, cell: ({ i }) => `Depot ${(i % 4) + 1}` },
    ],
  });
  layTable(ledger, sheet, {
    top: 1,
    left: 4,
    datasets: [],
    schoolYear: null,
    items: ["Administrator A", "Administrator B", "Instructional Leader (ILL-P)", "Instructional Leader (ILL-B)"].map(
      (name, i) => ({ record: { name, i } }),
    ),
    columns: [
      { key: "code", heading: "Code", field: null, cell: ({ i }) => i + 1 },
      { key: "text", heading: "Description", field: null, cell: ({ name }) => name },
    ],
  });
}

/** A hidden sheet of codes. */
export function codes(ledger) {
  const sheet = ledger.sheet("zz_codes", { hidden: true });
  layTable(ledger, sheet, {
    top: 1,
    datasets: [],
    schoolYear: null,
    items: [
      ["PRN", "School administrator, 12 months"],
      ["APR", "School administrator, 11 months"],
      ["DNS", "Student support, 10 months"],
      ["CCH", "Instructional support, 10 months"],
    ].map((record) => ({ record })),
    columns: [
      { key: "code", heading: "Pay Code", field: null, cell: ([code]) => code },
      { key: "text", heading: "Pay Schedule", field: null, cell: ([, text]) => text },
    ],
  });
}

export function notes(ledger) {
  const sheet = ledger.sheet("Notes");
  [
    "How these sheets are kept",
    "The roster is exported from the HR system in the first week of October. Ask for a new file if you change it by hand.",
    "Ratings come from the state's evaluation system. Fall round closes December 15, spring round closes May 1.",
    "From 2023-24 on, economically disadvantaged means direct certification. Until 2022-23 it meant a lunch form.",
    "Numbers of students are never to be sent outside without suppression.",
  ].forEach((text, i) => sheet.set(1 + i * 2, 1, i === 0 ? styled(text, { bold: true }) : text));
  sheet.widths.set(1, 110);
  ledger.plant("no-table", sheet, { row: 1, column: 1 }, "a page of notes");
}

export function blank(ledger) {
  const sheet = ledger.sheet("Sheet3");
  ledger.plant("no-table", sheet, { row: 1, column: 1 }, "a blank sheet");
}
