/** Last year's list: other headings, first and last name apart, notes and repeated headings between the rows. */
import { isAmbiguous, iso, us } from "./days.mjs";
import { YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import {
  NOTE,
  TITLE,
  drop,
  isAssistant,
  isHead,
  isVacant,
  keep,
  oneOf,
  position,
  race,
  startCell,
  typedCluster,
  widths,
  postsOf,
  others,
} from "./posts.mjs";
import { fullName, shortSchool } from "./typing.mjs";
import { date, error, quoted, serial, styled } from "./workbook.mjs";

export function roster2425(ledger) {
  const year = 3;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("Roster 24-25");
  sheet.set(1, 1, styled("Larkmoor County Schools, Human Resources", TITLE));
  sheet.set(2, 1, styled("School leaders as of October 1, 2024", NOTE));
  const records = [
    ...postsOf(ledger, year),
    ...others(ledger, year, [
      ["dean", district.schools[1]],
      ["teacher-leader", district.schools[70]],
    ]),
  ];
  keep(ledger, year, records, { withYears: true });
  const take = untouched(records, random);

  // A principal who left in September and the one who came: on October 1 the second was in post.
  const came = take((r) => r.head && r.school === district.midYear.school);
  const gone = {
    school: came.school,
    person: district.midYear.gone,
    position: "principal",
    head: false,
    end: serial(2024, 9, 13),
  };
  records.splice(records.indexOf(came), 0, gone);
  keep(ledger, year, [gone], { withYears: true });

  const covering = take(isHead);
  const covered = take((r) => isVacant(r) && r.school !== covering.school);
  const cover = { school: covered.school, person: covering.person, position: "principal", head: true };
  records.splice(records.indexOf(covered), 1, cover);
  keep(ledger, year, [cover], { withYears: true });

  const shouting = take(isAssistant);
  const again = { ...shouting, shouting: true };
  records.splice(records.indexOf(shouting) + 2, 0, again);
  const same = take(isAssistant);
  const copy = { ...same };
  records.splice(records.indexOf(same) + 1, 0, copy);
  const far = take(isAssistant);
  const farCopy = { ...far };
  records.push(farCopy);

  const items = records.map((record) => ({ record }));
  items.splice(60, 0, { blank: 1, form: "one blank row" });
  items.splice(130, 0, {
    repeated: (heading) => styled(heading, { bold: true }),
    form: "headings repeated word for word, page by page",
  });
  items.splice(131 + 120, 0, {
    repeated: (heading) => styled(heading.toUpperCase(), { bold: true }),
    form: "headings repeated in capitals",
  });
  items.splice(300, 0, {
    note: styled("Note: rows below were updated by HR on 9/12/2024", NOTE),
    form: "a note between two rows",
  });
  items.push({
    note: styled("* Interim appointments end on June 30.", NOTE),
    form: "a footnote right below the table",
  });
  let vacancy = 0;
  const table = layTable(ledger, sheet, {
    top: 4,
    datasets: ["leader"],
    schoolYear: YEARS[year],
    items,
    columns: [
      { key: "id", heading: "Emp No", field: "leaderId", cell: ({ person }) => person?.id ?? null },
      {
        key: "last",
        heading: "Last Name",
        field: "lastName",
        cell: ({ person, shouting: loud }) =>
          person ? (loud ? person.last.toUpperCase() : person.last) : vacancy++ % 2 ? "vacant" : "Vacant",
      },
      {
        key: "first",
        heading: "First Name",
        field: "firstName",
        cell: ({ person, shouting: loud }) => (person ? (loud ? person.first.toUpperCase() : person.first) : null),
      },
      { key: "schoolId", heading: "Loc #", field: "schoolId", cell: ({ school }) => quoted(school.id) },
      {
        key: "school",
        heading: "School Name",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      { key: "cluster", heading: "Cluster", field: "cluster", cell: ({ school }) => typedCluster(ledger, school) },
      { key: "director", heading: "Supervisor", field: "supervisor", cell: ({ school }) => fullName(school.director) },
      { key: "position", heading: "Job Title", field: "position", cell: (record) => position(ledger, record.position) },
      {
        key: "race",
        heading: "Ethnicity",
        field: "raceEthnicity",
        cell: ({ person }) => person && race(ledger, "lists", person.race),
      },
      { key: "gender", heading: "Sex", field: "gender", cell: ({ person }) => person?.gender ?? null },
      {
        key: "hired",
        heading: "Hire Date",
        field: null,
        cell: ({ person }) => person && date(person.hired, "mm/dd/yy"),
      },
      {
        key: "original",
        heading: "Original Hire Date",
        field: null,
        cell: ({ person }) => person && date(random.chance(0.15) ? person.hired - 700 : person.hired, "mm/dd/yy"),
      },
      { key: "start", heading: "Position Start", field: "positionStart", cell: (record) => startCell(record) },
      { key: "end", heading: "Position End", field: "positionEnd", cell: ({ end }) => end && date(end) },
      {
        key: "experience",
        heading: "Years Experience",
        field: "yearsExperience",
        cell: ({ person }) => person && district.experience(person, year),
      },
      {
        key: "asPrincipal",
        heading: "Years as Principal",
        field: "yearsAsPrincipal",
        cell: ({ person }) => person && district.yearsAsPrincipal(person, year),
      },
      {
        key: "asAssistant",
        heading: "Years as AP",
        field: "yearsAsAssistantPrincipal",
        cell: ({ person }) => person && district.yearsAsAssistant(person, year),
      },
      { key: "check", heading: null, field: null, cell: () => (random.chance(0.2) ? "x" : null) },
      { key: "mentor", heading: "Mentor", field: "mentor" },
      { key: "phone", heading: "Phone", field: null, cell: ({ school }) => `555-01${school.id.slice(2)}` },
      {
        key: "phone2",
        heading: "Phone",
        field: null,
        cell: ({ school }) => (random.chance(0.5) ? `555-02${school.id.slice(2)}` : null),
      },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  const heading = (key) => ({ row: 4, column: table.column[key] });
  sheet.frozenRows = 4;
  widths(sheet, [9, 18, 16, 8, 32, 15, 22, 20, 24, 6, 10, 12, 11, 11, 8, 8, 8, 3, 12, 11, 11]);

  plant("blank-heading", sheet, heading("check"), "a column of x without a heading");
  plant("empty-column", sheet, heading("mentor"), "a heading and nothing below");
  plant("duplicate-heading", sheet, heading("phone2"), "the same heading word for word");
  for (const key of ["hired", "original"])
    plant("ambiguous-column", sheet, heading(key), "Hire Date and Original Hire Date");

  for (const record of records.filter(isVacant))
    plant("vacancy", sheet, oneOf(at(record, "last"), at(record, "first")), "vacant as the last name");
  plant(
    "leader-at-two-schools",
    sheet,
    { ...at(covering, "last"), or: [at(covering, "first"), at(cover, "last"), at(cover, "first")] },
    "a principal of two schools",
  );
  plant(
    "duplicate-person",
    sheet,
    oneOf(at(again, "last"), at(again, "first")),
    "the same person in capitals two rows below",
  );
  for (const key of ["experience", "school", "position", "race", "cluster", "original"])
    for (const [one, two] of [
      [same, copy],
      [far, farCopy],
    ])
      put(two, key, sheet.get(...table.at(one, key)));
  for (const key of ["check", "phone2"])
    for (const [one, two] of [
      [same, copy],
      [far, farCopy],
    ])
      put(two, key, sheet.get(...table.at(one, key)));
  plant("duplicate-row", sheet, at(copy, "id"), "the row above once more");
  plant("duplicate-row", sheet, at(farCopy, "id"), "a row from far above at the end of the list");

  let record = take((r) => isHead(r));
  put(record, "experience", quoted(String(district.experience(record.person, year))));
  plant("number-as-text", sheet, at(record, "experience"), "a number typed with an apostrophe");
  record = take((r) => isAssistant(r));
  put(record, "experience", ` ${district.experience(record.person, year)} `);
  plant("number-as-text", sheet, at(record, "experience"), "a number between blanks, as text");
  record = take((r) => isAssistant(r));
  put(record, "start", iso(record.person.assistantSince));
  plant("date-as-text", sheet, at(record, "start"), "year-month-day as text");
  record = take((r) => isAssistant(r) && isAmbiguous(r.person.assistantSince));
  put(record, "start", us(record.person.assistantSince).replaceAll("/", "-"));
  plant("ambiguous-date", sheet, at(record, "start"), "month-day-year with hyphens");
  record = take((r) => isAssistant(r));
  put(record, "end", date(record.person.assistantSince - 90));
  record.known.gone = true;
  plant(
    "dates-out-of-order",
    sheet,
    oneOf(at(record, "end"), at(record, "start")),
    "the position ended before it began",
  );

  record = take((r) => isAssistant(r));
  put(record, "last", null);
  put(record, "first", null);
  put(record, "id", null);
  drop(ledger, year, record);
  plant(
    "missing-value",
    sheet,
    oneOf(at(record, "last"), at(record, "first")),
    "an assistant principal without a name",
  );
  record = take((r) => isAssistant(r));
  put(record, "school", null);
  put(record, "schoolId", null);
  record.known.school = null;
  plant("missing-value", sheet, oneOf(at(record, "school"), at(record, "schoolId")), "a leader without a school");
  record = take((r) => isAssistant(r));
  put(record, "experience", "see HR file");
  plant("invalid-value", sheet, at(record, "experience"), "words in a column of numbers");
  record = take((r) => isAssistant(r));
  put(record, "asAssistant", -3);
  plant("out-of-range", sheet, at(record, "asAssistant"), "a negative number of years");
  record = take((r) => isAssistant(r));
  put(record, "experience", error("#VALUE!", '=DATEDIF("n/a",TODAY(),"y")'));
  plant("error-cell", sheet, at(record, "experience"), "a formula over a word");

  record = take((r) => isAssistant(r));
  put(record, "schoolId", quoted("0999"));
  put(record, "school", ledger.label("school", "Granger Valley Virtual Campus", null));
  record.known.school = null;
  plant(
    "school-not-on-list",
    sheet,
    oneOf(at(record, "schoolId"), at(record, "school")),
    "an id and a name that no list has",
  );
  record = take((r) => isAssistant(r));
  put(record, "race", ledger.label("race-ethnicity", "AA", null));
  record.known.race = null;
  plant("label-to-decide", sheet, at(record, "race"), "two letters that could be two categories");
  record = take((r) => isAssistant(r));
  put(record, "race", ledger.label("race-ethnicity", "Q9", null));
  record.known.race = null;
  plant("unknown-label", sheet, at(record, "race"), "a code that no list explains");
  plant(
    "id-with-apostrophe",
    sheet,
    {
      rows: table.dataRows.filter((row) => sheet.get(row, table.column.schoolId) !== null),
      column: table.column.schoolId,
    },
    "a whole column typed with apostrophes",
  );
}
