/** Counts, and the share economically disadvantaged as a formula. */
import { RACES, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { levelOf } from "./published.mjs";
import { RACE_HEADINGS, keep, recordsOf, share, total } from "./students.mjs";
import { error, formula, number, percent, styled, uncalculated } from "./workbook.mjs";

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
