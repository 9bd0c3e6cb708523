/** One school a row, its leaders side by side under two rows of headings, the director's cell merged over his schools. */
import { isAmbiguous, us } from "./days.mjs";
import { YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { TITLE, keep, oneOf, position, race, widths } from "./posts.mjs";
import { fullName, looseName, shortSchool } from "./typing.mjs";
import { date, styled } from "./workbook.mjs";

export function leaders2324(ledger) {
  const year = 2;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("SY2324 Leaders");
  sheet.set(1, 1, styled("School leadership teams", TITLE));
  const records = district.schools.map((school) => {
    const post = district.posts[year].get(school);
    return {
      school,
      head: post.head,
      headPosition: post.headPosition ?? "principal",
      assistants: post.assistants.filter(Boolean),
    };
  });
  for (const record of records) {
    const posts = [
      { school: record.school, person: record.head, position: record.headPosition, head: true },
      ...record.assistants.map((person) => ({
        school: record.school,
        person,
        position: "assistant-principal",
        head: false,
      })),
    ];
    keep(ledger, year, posts, { withStart: true });
    record.posts = posts;
  }
  const take = untouched(records, random);
  const vacantNames = [null, "TBD", "Vacant"];
  let vacancy = 0;
  const nameOf = (person) => (person ? looseName(person, random) : null);
  const assistant = (n) => [
    {
      key: `title${n}`,
      group: `Assistant Principal ${n}`,
      heading: "Title",
      field: "position",
      cell: ({ assistants }) => (assistants[n - 1] ? position(ledger, "assistant-principal") : null),
    },
    {
      key: `name${n}`,
      group: `Assistant Principal ${n}`,
      heading: "Name",
      field: "name",
      cell: ({ assistants }) => nameOf(assistants[n - 1]),
    },
    {
      key: `race${n}`,
      group: `Assistant Principal ${n}`,
      heading: "Race/Ethnicity",
      field: "raceEthnicity",
      cell: ({ assistants }) => (assistants[n - 1] ? race(ledger, "lists", assistants[n - 1].race) : null),
    },
  ];
  const table = layTable(ledger, sheet, {
    top: 3,
    headingRows: 2,
    datasets: ["leader"],
    schoolYear: YEARS[year],
    items: records.map((record) => ({ record })),
    columns: [
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      { key: "director", heading: "Executive Director", field: "supervisor" },
      {
        key: "title0",
        group: "Principal",
        heading: "Title",
        field: "position",
        cell: ({ headPosition }) => position(ledger, headPosition),
      },
      {
        key: "name0",
        group: "Principal",
        heading: "Name",
        field: "name",
        cell: ({ head }) => (head ? nameOf(head) : vacantNames[vacancy++ % 3]),
      },
      {
        key: "race0",
        group: "Principal",
        heading: "Race/Ethnicity",
        field: "raceEthnicity",
        cell: ({ head }) => head && race(ledger, "lists", head.race),
      },
      {
        key: "start0",
        group: "Principal",
        heading: "Start Date",
        field: "positionStart",
        cell: ({ head }) => head && date(head.principalSince, "mmm d, yyyy"),
      },
      ...[1, 2, 3].flatMap(assistant),
      { key: "office", heading: "Office Ext", field: null, cell: ({ school }) => `x${school.id}` },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  sheet.frozenRows = 4;
  widths(sheet, [9, 32, 22, 19, 28, 22, 13, 19, 26, 20, 19, 26, 20, 19, 26, 20, 9]);

  // One merged cell for all schools of a director.
  for (let first = 0; first < records.length;) {
    let last = first;
    while (records[last + 1]?.school.director === records[first].school.director) last++;
    const row = table.rowOf.get(records[first]);
    sheet.set(row, table.column.director, fullName(records[first].school.director));
    sheet.merge(row, table.column.director, table.rowOf.get(records[last]), table.column.director);
    plant(
      "merged-cells",
      sheet,
      { row, column: table.column.director },
      "one cell for all schools of an executive director",
    );
    first = last + 1;
  }
  sheet.hiddenColumns.add(table.column.office);
  plant(
    "hidden-columns",
    sheet,
    { row: 4, column: table.column.office, or: [{ row: 3, column: table.column.office }] },
    "a hidden column under a heading over two rows",
  );
  for (const record of records.filter(({ head }) => head === null))
    plant("vacancy", sheet, at(record, "name0"), "a blank, TBD or Vacant as the principal's name");

  let record = take((r) => r.head && isAmbiguous(r.head.principalSince) && r.headPosition === "principal");
  put(record, "start0", us(record.head.principalSince).replace(/\/20(\d\d)$/, "/$1"));
  plant("ambiguous-date", sheet, at(record, "start0"), "a year of two digits");
  record = take((r) => r.head && isAmbiguous(r.head.principalSince) && r.headPosition === "principal");
  put(record, "start0", us(record.head.principalSince).replace(/(^|\/)(?=\d\/)/g, "$10"));
  plant("ambiguous-date", sheet, at(record, "start0"), "two-digit month and day as text");
  record = take((r) => r.head && r.headPosition === "principal");
  put(record, "race0", null);
  record.posts[0].known.race = null;
  plant("missing-value", sheet, at(record, "race0"), "a blank race in a row of several leaders");

  // The same assistant in both places of one row, once with an honorific.
  record = take((r) => r.assistants.length === 1);
  const [only] = record.assistants;
  put(record, "title1", position(ledger, "assistant-principal", "Assistant Principal"));
  put(record, "name1", fullName(only));
  put(record, "title2", position(ledger, "assistant-principal", "Asst. Principal"));
  put(record, "name2", `Dr. ${fullName(only)}`);
  put(record, "race2", sheet.get(...table.at(record, "race1")));
  plant("duplicate-person", sheet, at(record, "name2"), "one person as both assistant principals of a row");

  // A principal named at two schools, without any id.
  const covering = take((r) => r.head && r.headPosition === "principal");
  const covered = take((r) => r.head === null);
  put(covered, "name0", `Mr. ${fullName(covering.head)}`.replace("Mr.", covering.head.gender === "F" ? "Ms." : "Mr."));
  put(covered, "title0", position(ledger, "principal", "Principal"));
  put(covered, "race0", sheet.get(...table.at(covering, "race0")));
  put(covered, "start0", sheet.get(...table.at(covering, "start0")));
  ledger.withdraw("vacancy", sheet, ...table.at(covered, "name0"));
  keep(ledger, year, [{ school: covered.school, person: covering.head, position: "principal", head: true }], {
    withStart: true,
  });
  plant(
    "leader-at-two-schools",
    sheet,
    oneOf(at(covering, "name0"), at(covered, "name0")),
    "one name at two schools, no id",
  );

  // Names that are near another year's: a slip, an initial, half of a double name.
  const nextYear = district.posts[3];
  const stays = (r) => r.assistants.length === 1 && nextYear.get(r.school).assistants.includes(r.assistants[0]);
  const near = [
    ["a slip of the keyboard in the last name", (p) => `${p.first} ${p.last.slice(0, 3)}${p.last.slice(4)}`],
    ["an initial for the first name", (p) => `${p.first[0]}. ${p.last}`],
    ["a double last name", (p) => `${p.first} ${p.last}-Quarrie`],
  ];
  for (const [form, typed] of near) {
    record = take(
      (r) =>
        stays(r) &&
        !district.posts[1].get(r.school).assistants.includes(null) &&
        r.assistants[0].assistantSince !== null,
    );
    const [person] = record.assistants;
    put(record, "name1", typed(person));
    // Two persons until somebody decides.
    record.posts[1].known.person = { ...person };
    plant(
      "person-to-decide",
      sheet,
      { ...at(record, "name1"), orSheets: ["Roster 24-25", "Roster 25-26"], orName: fullName(person) },
      form,
    );
  }

  record = take((r) => r.assistants.length === 1);
  put(record, "title1", ledger.label("position", "Ldr Xx 4", null));
  record.posts[1].known.position = null;
  plant("unknown-label", sheet, at(record, "title1"), "a job code as the title");
}
