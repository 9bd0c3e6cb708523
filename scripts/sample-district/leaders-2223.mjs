/** A page made to be printed: titles, notes, shares as text with suppression, roster and students in one row. */
import { YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { NOTE, TITLE, isHead, keep, position, race, widths } from "./posts.mjs";
import { levelOf, suppress } from "./published.mjs";
import { fullName, looseName } from "./typing.mjs";
import { error, styled, uncalculated } from "./workbook.mjs";

export function leaders2223(ledger) {
  const year = 1;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("2022-23");
  sheet.set(1, 1, styled("Larkmoor County Schools", TITLE));
  sheet.set(2, 1, styled("Principals and enrollment, school year 2022-23", { bold: true }));
  sheet.set(3, 1, styled("Economically disadvantaged: students with a lunch form", NOTE));
  const records = district.schools.map((school) => {
    const post = district.posts[year].get(school);
    return {
      school,
      person: post.head,
      position: post.head ? post.headPosition : "principal",
      head: true,
      students: district.students[year].get(school),
    };
  });
  keep(ledger, year, records, { withYears: true });
  const take = untouched(records, random);
  const suppressed = new Map();
  const share = (key, count, enrollment, row) => {
    const typed = suppress(count, enrollment);
    if (!suppressed.has(key)) suppressed.set(key, { whole: [], few: [] });
    suppressed.get(key)[/^\d/.test(typed) ? "whole" : typed.includes("%") ? "few" : "none"]?.push(row);
    return typed;
  };
  const group = (key, heading) => ({
    key,
    heading,
    field: `students:${key}`,
    cell: ({ students }, row) => share(key, students.groups[key], students.enrollment, row),
  });
  const items = records.map((record) => ({ record }));
  items.splice(52, 0, { blank: 2, form: "two blank rows" });
  items.push({
    note: styled("Source: student information system, October 1, 2022", NOTE),
    form: "the source right below the table",
  });
  for (const { school, person } of records) {
    if (!person) continue;
    const rounds = district.ratings[year].get(person).map(({ scores }) => mean(scores));
    const average = Math.round((mean(rounds) + Number.EPSILON) * 100) / 100;
    ledger.known.ratings[year].set(person, { school, average });
  }
  const table = layTable(ledger, sheet, {
    top: 5,
    datasets: ["leader", "rating", "school"],
    schoolYear: YEARS[year],
    items,
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
        key: "cluster",
        heading: "Cluster",
        field: "cluster",
        cell: ({ school }) => ledger.label("cluster", school.cluster, school.cluster),
      },
      { key: "director", heading: "Executive Director", field: null, cell: ({ school }) => fullName(school.director) },
      {
        key: "supervisor",
        heading: "Supervisor",
        field: null,
        cell: ({ school }) => fullName(district.directors[(school.clusterIndex + 3) % 8]),
      },
      { key: "title", heading: "Title", field: "position", cell: (record) => position(ledger, record.position) },
      {
        key: "name",
        heading: "Principal",
        field: "name",
        cell: ({ person }) => (person ? looseName(person, random) : "Vacant - posted 5/12"),
      },
      {
        key: "race",
        heading: "Principal Race/Ethnicity",
        field: "raceEthnicity",
        cell: ({ person }) => person && race(ledger, "old", person.race),
      },
      {
        key: "asPrincipal",
        heading: "Years as Principal",
        field: "yearsAsPrincipal",
        cell: ({ person }) => person && district.yearsAsPrincipal(person, year),
      },
      {
        key: "team",
        heading: "TEAM Average",
        field: "average",
        cell: ({ person }) => person && styled(ledger.known.ratings[year].get(person).average, { format: "0.00" }),
      },
      {
        key: "enrollment",
        heading: "Total Enrollment",
        field: "enrollment",
        cell: ({ students }) => students.enrollment,
      },
      group("american-indian", "American Indian or Alaska Native"),
      group("asian", "Asian"),
      group("black", "Black or African American"),
      group("hispanic", "Hispanic/Latino"),
      group("pacific-islander", "Native Hawaiian or Other Pacific Islander"),
      group("two-or-more", "Two or More Races"),
      group("white", "White"),
      {
        key: "need",
        heading: "Economically Disadvantaged",
        field: "economicallyDisadvantaged",
        cell: ({ students }, row) => share("need", students.economicallyDisadvantaged, students.enrollment, row),
      },
      { key: "bus", heading: "Bus Route", field: null, cell: ({ school }) => `R${Number(school.id) % 40}` },
      {
        key: "busAgain",
        heading: "bus  route",
        field: null,
        cell: ({ school }) => (random.chance(0.4) ? `R${(Number(school.id) + 7) % 40}` : null),
      },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  sheet.frozenRows = 5;
  widths(sheet, [9, 34, 20, 14, 20, 20, 18, 28, 28, 9, 9, 10, 9, 9, 9, 9, 9, 9, 9, 9, 8, 8]);
  for (const record of records)
    ledger.known.schools[year].set(record.school, { enrollment: record.students.enrollment, bounded: true });

  for (const [key, { whole, few }] of suppressed) {
    if (whole.length)
      plant("percent-as-text", sheet, { rows: whole, column: table.column[key] }, "a whole column of shares as text");
    if (few.length)
      plant("percent-as-text", sheet, { rows: few, column: table.column[key], may: true }, "suppressed shares");
  }
  plant(
    "duplicate-heading",
    sheet,
    { row: 5, column: table.column.busAgain },
    "the same heading in small letters with two blanks",
  );
  for (const key of ["director", "supervisor"])
    plant("ambiguous-column", sheet, { row: 5, column: table.column[key] }, "Executive Director and Supervisor");
  for (const record of records.filter(({ person }) => person === null))
    plant("vacancy", sheet, at(record, "name"), "vacant, and since when");

  let record = take((r) => isHead(r));
  put(record, "team", 45);
  ledger.known.ratings[year].delete(record.person);
  plant("rating-out-of-range", sheet, at(record, "team"), "an average that lost its decimal point");
  record = take((r) => isHead(r));
  put(record, "team", error("#DIV/0!", "=0/0"));
  ledger.known.ratings[year].delete(record.person);
  plant("error-cell", sheet, at(record, "team"), "an average of nothing");
  record = take((r) => isHead(r));
  put(record, "team", uncalculated("=AVERAGE(4,3.5)"));
  ledger.known.ratings[year].delete(record.person);
  plant("not-calculated", sheet, at(record, "team"), "an average without a stored value");
  record = take((r) => isHead(r) && r.school.level === "middle" && r.school.base !== r.school.cluster);
  put(record, "level", ledger.label("school-level", "Intermediate", null));
  plant("label-to-decide", sheet, at(record, "level"), "a level that could be two");
  record = take((r) => isHead(r));
  put(record, "asPrincipal", "in her first?");
  record.known.firstYear = null;
  plant("invalid-value", sheet, at(record, "asPrincipal"), "words where a number of years belongs");
}

const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
