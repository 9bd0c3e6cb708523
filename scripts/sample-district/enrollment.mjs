/** The sheets that count students, each as another office keeps it. */
import { RACES, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { levelOf, suppress } from "./rosters.mjs";
import { shortSchool } from "./typing.mjs";
import { error, formula, number, percent, styled, uncalculated } from "./workbook.mjs";

const RACE_HEADINGS = {
  "american-indian": "American Indian or Alaska Native",
  asian: "Asian",
  black: "Black or African American",
  hispanic: "Hispanic or Latino",
  "pacific-islander": "Native Hawaiian or Other Pacific Islander",
  white: "White",
  "two-or-more": "Two or More Races",
};

const recordsOf = (ledger, year) =>
  ledger.district.schools.map((school) => ({ school, students: ledger.district.students[year].get(school) }));

const keep = (ledger, year, records) => {
  for (const { school, students } of records)
    ledger.known.schools[year].set(school, {
      enrollment: students.enrollment,
      groups: { ...students.groups },
      unknown: students.unknown,
      economicallyDisadvantaged: students.economicallyDisadvantaged,
    });
};

const total = (records, value) => records.reduce((sum, record) => sum + value(record.students), 0);
const share = (students) => students.economicallyDisadvantaged / students.enrollment;

/** Counts, and the share economically disadvantaged as a formula. */
export function enrollment2526(ledger) {
  const year = 4;
  const { random, plant } = ledger;
  const sheet = ledger.sheet("Enrollment 25-26");
  const records = recordsOf(ledger, year);
  keep(ledger, year, records);
  const take = untouched(records, random);
  const doubled = take();
  const again = {
    school: doubled.school,
    students: { ...doubled.students, enrollment: doubled.students.enrollment + 37 },
    again: true,
  };
  const rows = [...records];
  rows.splice(rows.indexOf(doubled) + 1, 0, again);
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["school"],
    schoolYear: YEARS[year],
    items: [
      ...rows.map((record) => ({ record })),
      {
        total: (row) => ({
          schoolId: styled("Total", { bold: true }),
          enrollment: formula(
            `=SUM(F2:F${row - 1})`,
            total(rows, (s) => s.enrollment),
            { bold: true, format: "#,##0" },
          ),
          need: formula(
            `=SUM(O2:O${row - 1})`,
            total(rows, (s) => s.economicallyDisadvantaged),
            { bold: true, format: "#,##0" },
          ),
        }),
        form: "Total with sums below the last row",
      },
    ],
    columns: [
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School Name",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      { key: "level", heading: "School Level", field: "level", cell: ({ school }) => levelOf(ledger, school) },
      {
        key: "type",
        heading: "School Type",
        field: "schoolType",
        cell: ({ school }) =>
          ledger.label("school-type", school.type === "charter" ? "Charter" : "District-run", school.type),
      },
      {
        key: "cluster",
        heading: "Cluster",
        field: "cluster",
        cell: ({ school }) => ledger.label("cluster", school.cluster, school.cluster),
      },
      {
        key: "enrollment",
        heading: "Total Enrollment",
        field: "enrollment",
        cell: ({ students }) => number(students.enrollment, "#,##0"),
      },
      ...RACES.map((race) => ({
        key: race,
        heading: RACE_HEADINGS[race],
        field: `students:${race}`,
        cell: ({ students }) => students.groups[race],
      })),
      { key: "unknown", heading: "Race Unknown", field: "students:unknown", cell: ({ students }) => students.unknown },
      {
        key: "need",
        heading: "Economically Disadvantaged",
        field: "economicallyDisadvantaged",
        cell: ({ students }) => students.economicallyDisadvantaged,
      },
      {
        key: "share",
        heading: "% Economically Disadvantaged",
        field: "economicallyDisadvantaged",
        cell: ({ students }, row) => formula(`=O${row}/F${row}`, share(students), { format: "0.0%" }),
      },
      {
        key: "learners",
        heading: "English Learners",
        field: "englishLearners",
        cell: ({ students }) => students.learners,
      },
      {
        key: "disabilities",
        heading: "Students with Disabilities",
        field: "studentsWithDisabilities",
        cell: ({ students }) => students.disabilities,
      },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  const ready = ({ school }) => school.type === "district-run" && school.level === "elementary";
  sheet.frozenRows = 1;
  [9, 34, 18, 12, 15].forEach((width, i) => sheet.widths.set(i + 1, width));

  plant(
    "duplicate-school",
    sheet,
    { ...at(again, "schoolId"), anyColumn: true },
    "the row above again, 37 students more",
  );

  let record = take(ready);
  put(record, "share", percent(share(record.students) + 0.03, "0.0%"));
  ledger.known.schools[year].get(record.school).needContradicted = true;
  plant(
    "contradictory-figures",
    sheet,
    { ...at(record, "share"), or: [at(record, "need")] },
    "a typed share 3 points above its count",
  );
  record = take(ready);
  put(record, "need", record.students.enrollment + 12);
  put(record, "share", null);
  ledger.known.schools[year].get(record.school).economicallyDisadvantaged = null;
  plant(
    "contradictory-figures",
    sheet,
    { ...at(record, "need"), or: [at(record, "enrollment")] },
    "more disadvantaged students than students",
  );
  record = take(ready);
  put(record, "black", record.students.groups.black + 60);
  Object.assign(ledger.known.schools[year].get(record.school), { groups: null });
  plant(
    "contradictory-figures",
    sheet,
    { ...at(record, "black"), or: ["enrollment", "unknown", ...RACES].map((key) => at(record, key)) },
    "groups that add up to 60 more than the total",
  );

  record = take(ready);
  put(record, "share", error("#DIV/0!", `=O${at(record, "share").row}/Z1`));
  plant("error-cell", sheet, at(record, "share"), "a share divided by an empty cell, the count beside it is right");
  record = take(ready);
  put(record, "share", uncalculated(`=O${at(record, "share").row}/F${at(record, "share").row}`, { format: "0.0%" }));
  plant("not-calculated", sheet, at(record, "share"), "a share without a stored value, the count beside it is right");
  record = take(ready);
  put(record, "schoolId", String(Number(record.school.id)));
  plant("id-lost-zeros", sheet, at(record, "schoolId"), "a text without its zeros");
  record = take(ready);
  put(record, "need", null);
  put(record, "share", null);
  ledger.known.schools[year].get(record.school).economicallyDisadvantaged = null;
  plant(
    "missing-value",
    sheet,
    { ...at(record, "need"), or: [at(record, "share")] },
    "no count and no share of disadvantaged students",
  );
}

/** Counts under two title rows, the region merged over its schools, ids that lost their zeros here and there. */
export function enrollment2425(ledger) {
  const year = 3;
  const { random, plant } = ledger;
  const sheet = ledger.sheet("Enrollment 24-25");
  sheet.set(1, 1, styled("Membership by school", { bold: true, size: 14 }));
  sheet.set(2, 1, styled("First count, 2024-25. Economically disadvantaged by direct certification", { italic: true }));
  const records = recordsOf(ledger, year);
  keep(ledger, year, records);
  const take = untouched(records, random);
  const region = ({ school }) => ["Route 1", "Route 2", "Route 3", "Route 4"][Math.floor(school.clusterIndex / 3)];
  records.sort((a, b) => a.school.clusterIndex - b.school.clusterIndex || (a.school.id < b.school.id ? -1 : 1));
  const doubled = take();
  const largest = RACES.reduce((a, b) => (doubled.students.groups[b] > doubled.students.groups[a] ? b : a));
  const again = {
    school: doubled.school,
    students: {
      ...doubled.students,
      enrollment: doubled.students.enrollment - 21,
      groups: { ...doubled.students.groups, [largest]: doubled.students.groups[largest] - 21 },
    },
  };
  const rows = [...records, again];
  const items = rows.map((record) => ({ record }));
  items.splice(90, 0, {
    blank: 1,
    form: "a row of blanks typed with the space bar",
    fill: (s, row) => [1, 2, 5].forEach((column) => s.set(row, column, "   ")),
  });
  items.push(
    {
      total: (row) => ({
        schoolId: styled("Grand Total", { bold: true }),
        enrollment: formula(
          `=SUM(E5:E${row - 1})`,
          total(rows, (s) => s.enrollment),
          { bold: true },
        ),
      }),
      form: "Grand Total",
    },
    {
      note: styled("Source: state report card file, first membership count.", { italic: true }),
      form: "the source below the total",
    },
  );
  const table = layTable(ledger, sheet, {
    top: 4,
    datasets: ["school"],
    schoolYear: YEARS[year],
    items,
    columns: [
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      { key: "region", heading: "Delivery Route", field: null },
      {
        key: "level",
        heading: "Level",
        field: "level",
        cell: ({ school }) =>
          levelOf(
            ledger,
            school,
            { elementary: "ES", middle: "MS", high: "HS", "k-8": "K8", "early-childhood": "ELC" }[school.level],
          ),
      },
      { key: "enrollment", heading: "Enrollment", field: "enrollment", cell: ({ students }) => students.enrollment },
      { key: "white", heading: "White", field: "students:white", cell: ({ students }) => students.groups.white },
      { key: "black", heading: "Black", field: "students:black", cell: ({ students }) => students.groups.black },
      {
        key: "hispanic",
        heading: "Hispanic",
        field: "students:hispanic",
        cell: ({ students }) => students.groups.hispanic,
      },
      { key: "asian", heading: "Asian", field: "students:asian", cell: ({ students }) => students.groups.asian },
      {
        key: "american-indian",
        heading: "Am. Indian",
        field: "students:american-indian",
        cell: ({ students }) => students.groups["american-indian"],
      },
      {
        key: "pacific-islander",
        heading: "Pacific Islander",
        field: "students:pacific-islander",
        cell: ({ students }) => students.groups["pacific-islander"],
      },
      {
        key: "two-or-more",
        heading: "Two or More",
        field: "students:two-or-more",
        cell: ({ students }) => students.groups["two-or-more"],
      },
      {
        key: "unknown",
        heading: "Race Not Reported",
        field: "students:unknown",
        cell: ({ students }) => students.unknown,
      },
      {
        key: "need",
        heading: "Econ. Disadvantaged",
        field: "economicallyDisadvantaged",
        cell: ({ students }) => students.economicallyDisadvantaged,
      },
      { key: "lunch", heading: "Cafeteria Code", field: null, cell: ({ school }) => `C${Number(school.id) % 9}` },
      { key: "custodian", heading: "Custodial Zone", field: null, cell: ({ school }) => (Number(school.id) % 5) + 1 },
      { key: "flag", heading: " ", field: null, cell: () => (random.chance(0.15) ? "ok" : null) },
      { key: "board", heading: "Board Member", field: null },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  const heading = (key) => ({ row: 4, column: table.column[key] });
  sheet.frozenRows = 4;
  [9, 34, 9, 8, 11].forEach((width, i) => sheet.widths.set(i + 1, width));

  // The blank row stands inside the second region, so that one is typed and not merged.
  for (let first = 0; first < records.length;) {
    let last = first;
    while (records[last + 1] && region(records[last + 1]) === region(records[first])) last++;
    const from = table.rowOf.get(records[first]);
    const to = table.rowOf.get(records[last]);
    if (to - from === last - first) {
      sheet.set(from, table.column.region, region(records[first]));
      sheet.merge(from, table.column.region, to, table.column.region);
      plant("merged-cells", sheet, { row: from, column: table.column.region }, "a route merged over its schools");
    } else for (let i = first; i <= last; i++) put(records[i], "region", region(records[i]));
    first = last + 1;
  }
  for (const key of ["lunch", "custodian"]) {
    sheet.hiddenColumns.add(table.column[key]);
    plant("hidden-columns", sheet, heading(key), "two hidden columns side by side");
  }
  plant("blank-heading", sheet, heading("flag"), "a blank typed as the heading");
  plant("empty-column", sheet, heading("board"), "the last column is empty");
  put(again, "region", "Route 4");
  plant(
    "duplicate-school",
    sheet,
    { ...at(again, "schoolId"), anyColumn: true },
    "a school again at the end of the list, 21 students fewer",
  );

  const hidden = records.slice(120, 123);
  for (const record of hidden) sheet.hiddenRows.add(table.rowOf.get(record));
  plant(
    "hidden-rows",
    sheet,
    { rows: hidden.map((record) => table.rowOf.get(record)), column: 1 },
    "three rows hidden by hand",
  );

  for (let n = 0; n < 3; n++) {
    const record = take();
    put(record, "schoolId", Number(record.school.id));
    plant("id-lost-zeros", sheet, at(record, "schoolId"), "an id among texts that became a number");
  }
  let record = take();
  put(record, "need", `${record.students.economicallyDisadvantaged}`);
  plant("number-as-text", sheet, at(record, "need"), "a count as text");
  record = take(({ school }) => school.level === "high");
  put(record, "enrollment", record.students.enrollment.toLocaleString("en-US"));
  plant("number-as-text", sheet, at(record, "enrollment"), "a thousands comma, as text");
  record = take();
  put(record, "need", "abt 200");
  ledger.known.schools[year].get(record.school).economicallyDisadvantaged = null;
  plant("invalid-value", sheet, at(record, "need"), "about as many");
  record = take();
  put(record, "need", "N/A");
  ledger.known.schools[year].get(record.school).economicallyDisadvantaged = null;
  plant("missing-value", sheet, at(record, "need"), "N/A instead of a count");
  record = take();
  put(record, "level", ledger.label("school-level", "Annex Q", null));
  plant("unknown-label", sheet, at(record, "level"), "a level that nobody knows");
}

/** Shares as text with suppression; a year column that was copied from another file. */
export function enrollment2324(ledger) {
  const year = 2;
  const { random, plant } = ledger;
  const sheet = ledger.sheet("Enrollment 23-24");
  const records = recordsOf(ledger, year);
  for (const { school, students } of records)
    ledger.known.schools[year].set(school, { enrollment: students.enrollment, bounded: true });
  const take = untouched(records, random);
  const typed = new Map();
  const text = (key, count, enrollment, row) => {
    const value = suppress(count, enrollment);
    if (!typed.has(key)) typed.set(key, { whole: [], few: [] });
    if (value.includes("%")) typed.get(key)[/^\d/.test(value) ? "whole" : "few"].push(row);
    return value;
  };
  const doubled = take(({ school }) => school.level === "elementary");
  const again = {
    school: doubled.school,
    students: { ...doubled.students, enrollment: doubled.students.enrollment + 64 },
  };
  const rows = [...records];
  rows.splice(12, 0, again);
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["school"],
    schoolYear: YEARS[year],
    items: [
      ...rows.map((record) => ({ record })),
      {
        total: () => ({
          schoolId: styled("District total", { bold: true }),
          enrollment: total(rows, (s) => s.enrollment),
        }),
        form: "District total, as a number",
      },
    ],
    columns: [
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School Name",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      { key: "year", heading: "School Year", field: "schoolYear", cell: () => "2024-25" },
      { key: "level", heading: "School Level", field: "level", cell: ({ school }) => levelOf(ledger, school) },
      {
        key: "enrollment",
        heading: "Total Enrollment",
        field: "enrollment",
        cell: ({ students }) => students.enrollment,
      },
      ...RACES.map((race) => ({
        key: race,
        heading: RACE_HEADINGS[race],
        field: `students:${race}`,
        cell: ({ students }, row) => text(race, students.groups[race], students.enrollment, row),
      })),
      {
        key: "need",
        heading: "Economically Disadvantaged",
        field: "economicallyDisadvantaged",
        cell: ({ students }, row) => text("need", students.economicallyDisadvantaged, students.enrollment, row),
      },
      {
        key: "learners",
        heading: "Limited English Proficiency",
        field: "englishLearners",
        cell: ({ students }, row) => text("learners", students.learners, students.enrollment, row),
      },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  sheet.frozenRows = 1;
  [9, 34, 10, 18].forEach((width, i) => sheet.widths.set(i + 1, width));

  let record = take(({ school, students }) => school.level === "elementary" && share(students) > 0.3);
  typed.get("need").whole = typed.get("need").whole.filter((row) => row !== table.rowOf.get(record));
  put(record, "need", "135%");
  ledger.known.schools[year].get(record.school).needMissing = true;
  plant("out-of-range", sheet, at(record, "need"), "a share over 100 percent, as text");
  for (const [key, { whole, few }] of typed) {
    // Nobody reads the language column, so it need not be told.
    const may = key === "learners" ? { may: true } : {};
    if (whole.length)
      plant(
        "percent-as-text",
        sheet,
        { rows: whole, column: table.column[key], ...may },
        "a whole column of shares as text",
      );
    if (few.length)
      plant("percent-as-text", sheet, { rows: few, column: table.column[key], may: true }, "suppressed shares");
  }
  plant(
    "school-year-conflict",
    sheet,
    { rows: table.dataRows, column: table.column.year, may: false, anyRow: true },
    "a year column that contradicts the sheet's name",
  );
  plant(
    "duplicate-school",
    sheet,
    { ...at(again, "schoolId"), anyColumn: true, or: [at(doubled, "schoolId")] },
    "a school that was typed in again further up",
  );
  record = take();
  sheet.set(...table.at(record, "schoolId"), `'${record.school.id}`);
  plant("id-with-apostrophe", sheet, at(record, "schoolId"), "an apostrophe that is part of the text");
  record = take();
  sheet.set(...table.at(record, "schoolId"), `\u2019${record.school.id}`);
  plant("id-with-apostrophe", sheet, at(record, "schoolId"), "a curly apostrophe");
}
