/** Counts under two title rows, the region merged over its schools, ids that lost their zeros here and there. */
import { RACES, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { levelOf } from "./published.mjs";
import { keep, recordsOf, total } from "./students.mjs";
import { shortSchool } from "./typing.mjs";
import { formula, styled } from "./workbook.mjs";

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
