/** Shares as text with suppression; a year column that was copied from another file. */
import { RACES, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { levelOf, suppress } from "./published.mjs";
import { RACE_HEADINGS, recordsOf, share, total } from "./students.mjs";
import { styled } from "./workbook.mjs";

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
