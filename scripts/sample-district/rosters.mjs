/** The sheets that list leaders, each as another hand keeps it. */
import { YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { fullName, lastFirst, looseName, POSITIONS, RACE_SPELLINGS, shortSchool, STRENGTHS } from "./typing.mjs";
import { date, error, formula, quoted, serial, styled, uncalculated } from "./workbook.mjs";

const TITLE = { bold: true, size: 14 };
const NOTE = { italic: true };
const dayOf = (day) => new Date((day - 25569) * 86400000);
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const us = (day) => `${dayOf(day).getUTCMonth() + 1}/${dayOf(day).getUTCDate()}/${dayOf(day).getUTCFullYear()}`;
const longDay = (day) =>
  `${MONTHS[dayOf(day).getUTCMonth()]} ${dayOf(day).getUTCDate()}, ${dayOf(day).getUTCFullYear()}`;
const iso = (day) => dayOf(day).toISOString().slice(0, 10);
/** The same digits read with day and month changed round would be another day. */
const isAmbiguous = (day) => dayOf(day).getUTCDate() <= 12 && dayOf(day).getUTCDate() !== dayOf(day).getUTCMonth() + 1;

const position = (ledger, id, typed = ledger.random.weighted(POSITIONS[id])) => ledger.label("position", typed, id);
const race = (ledger, hand, id) => ledger.label("race-ethnicity", ledger.random.pick(RACE_SPELLINGS[hand][id]), id);

/** Heads (also where nobody is) and assistants of a year, by school. */
function postsOf(ledger, year) {
  const { district } = ledger;
  return district.schools.flatMap((school) => {
    const post = district.posts[year].get(school);
    return [
      { school, person: post.head, position: post.head ? post.headPosition : "principal", head: true },
      ...post.assistants
        .filter(Boolean)
        .map((person) => ({ school, person, position: "assistant-principal", head: false })),
    ];
  });
}

/** Keeps what the sheet says of a post, for the figures. */
function keep(ledger, year, records, { withYears = false, withStart = false } = {}) {
  for (const record of records) {
    const { person, school, position: post, head } = record;
    if (!person) continue;
    record.known = {
      person,
      school,
      position: post,
      head,
      race: person.race,
      firstYear: withYears || withStart ? ledger.district.yearsAsPrincipal(person, year) === 0 : null,
    };
    ledger.known.leaders[year].push(record.known);
  }
}

const isHead = (record) => record.person !== null && record.position === "principal";
const isAssistant = (record) => record.person !== null && record.position === "assistant-principal";
const isVacant = (record) => record.person === null;

function others(ledger, year, list) {
  return list.map(([post, place]) => ({
    person: ledger.district.newPerson(2021 + year - 3, 6),
    position: post,
    school: place,
    head: false,
  }));
}

/** Human resources' export of this year: one leader a row, a native table with a filter. */
export function roster2526(ledger) {
  const year = 4;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("Roster 25-26");
  const posts = postsOf(ledger, year);
  const staff = others(ledger, year, [
    ["dean", district.schools[0]],
    ["dean", district.schools[13]],
    ["teacher-leader", district.schools[40]],
    ["other-staff", district.schools[66]],
  ]);
  const records = [...posts, ...staff];
  keep(ledger, year, records, { withYears: true });
  const take = untouched(records, random);

  for (let n = 0; n < 3; n++) take(isAssistant).status = "On Leave";

  // A principal who left in December; an interim followed in January. On October 1 the first was in post.
  const left = take(isHead);
  left.end = serial(2025, 12, 19);
  left.status = "Leaving";
  const successor = {
    school: left.school,
    person: district.newPerson(2018, 9),
    position: "interim-principal",
    head: false,
  };
  successor.person.principalSince = serial(2026, 1, 5);
  successor.person.yearsAsAssistantBefore = 4;
  records.splice(records.indexOf(left) + 1, 0, successor);
  keep(ledger, year, [successor], { withYears: true });

  // One person listed twice at the same school, under two spellings of the same position.
  for (let n = 0; n < 2; n++) {
    const twice = take(isAssistant);
    const again = { ...twice, again: n === 0 ? "Asst. Principal" : "AP of Operations", first: twice };
    records.splice(records.indexOf(twice) + 1, 0, again);
  }
  // A principal who also covers a school where the post is vacant.
  const covering = take(isHead);
  const covered = take((record) => isVacant(record) && record.school !== covering.school);
  const cover = {
    school: covered.school,
    person: covering.person,
    position: "interim-principal",
    head: true,
    covers: covering,
  };
  records.splice(records.indexOf(covered), 1, cover);
  keep(ledger, year, [cover], { withYears: true });
  // An assistant shared by two schools.
  const shared = take(isAssistant);
  const second = {
    ...shared,
    school: district.schools[(district.schools.indexOf(shared.school) + 1) % 160],
    covers: shared,
  };
  records.splice(records.findIndex((record) => record.school === second.school) + 1, 0, second);
  ledger.known.leaders[year].push({ ...shared.known, school: second.school });

  const vacantWords = ["VACANT", "Vacant - posted 5/12", "TBD"];
  let vacancy = 0;
  const items = records.map((record) => ({ record }));
  items.splice(210, 0, { blank: 1, form: "one blank row inside a native table" });
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["leader"],
    schoolYear: YEARS[year],
    items,
    columns: [
      { key: "id", heading: "Employee ID", field: "leaderId", cell: ({ person }) => person?.id ?? null },
      {
        key: "name",
        heading: "Name",
        field: "name",
        cell: ({ person }) => (person ? lastFirst(person) : vacantWords[vacancy++ % vacantWords.length]),
      },
      { key: "year", heading: "School Year", field: "schoolYear", cell: () => YEARS[year] },
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      { key: "cluster", heading: "Cluster", field: "cluster", cell: ({ school }) => typedCluster(ledger, school) },
      {
        key: "director",
        heading: "Executive Director",
        field: "supervisor",
        cell: ({ school }) => fullName(school.director),
      },
      {
        key: "position",
        heading: "Position",
        field: "position",
        cell: (record) =>
          record.again ? position(ledger, record.position, record.again) : position(ledger, record.position),
      },
      {
        key: "race",
        heading: "Race/Ethnicity",
        field: "raceEthnicity",
        cell: ({ person }) => (person ? race(ledger, "hr", person.race) : null),
      },
      { key: "gender", heading: "Gender", field: "gender", cell: ({ person }) => person?.gender ?? null },
      { key: "hired", heading: "Hire Date", field: "hireDate", cell: ({ person }) => person && date(person.hired) },
      { key: "start", heading: "Position Start Date", field: "positionStart", cell: (record) => startCell(record) },
      { key: "end", heading: "Position End Date", field: "positionEnd", cell: ({ end }) => end && date(end) },
      {
        key: "experience",
        heading: "Total Years of Experience",
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
        heading: "Years as Assistant Principal",
        field: "yearsAsAssistantPrincipal",
        cell: ({ person }) => person && district.yearsAsAssistant(person, year),
      },
      {
        key: "retire",
        heading: "Retirement Eligible On",
        field: "retirementEligibleOn",
        cell: ({ person }) => person && date(district.retirementEligible(person)),
      },
      { key: "license", heading: "License", field: "credential", cell: ({ person }) => person?.credential ?? null },
      {
        key: "strengths",
        heading: "Strengths",
        field: "strengths",
        cell: ({ person, head }) => (person && head && random.chance(0.6) ? random.pick(STRENGTHS) : null),
      },
      {
        key: "status",
        heading: "Status",
        field: "status",
        cell: (record) =>
          statusOf(ledger, record.again ? "Active" : record.person ? (record.status ?? "Active") : "Vacant"),
      },
      {
        key: "cost",
        heading: "Mail Stop",
        field: null,
        cell: ({ school }) => `${41 + (Number(school.id) % 7)}-${school.id}`,
      },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);

  // Excel's own filter hides whoever is on leave.
  sheet.nativeTable = {
    name: "Roster2526",
    ref: `A1:U${table.next - 1}`,
    headings: [
      "Employee ID",
      "Name",
      "School Year",
      "School ID",
      "School",
      "Cluster",
      "Executive Director",
      "Position",
      "Race/Ethnicity",
      "Gender",
      "Hire Date",
      "Position Start Date",
      "Position End Date",
      "Total Years of Experience",
      "Years as Principal",
      "Years as Assistant Principal",
      "Retirement Eligible On",
      "License",
      "Strengths",
      "Status",
      "Mail Stop",
    ],
    filterColumn: 19,
    filterValues: ["Active", "Leaving", "Vacant"],
  };
  for (const record of records.filter(({ status, again }) => status === "On Leave" && !again)) {
    const [row, column] = table.at(record, "id");
    sheet.hiddenRows.add(row);
    plant("hidden-rows", sheet, { row, column }, "hidden by the table's filter");
  }
  sheet.hiddenColumns.add(table.column.cost);
  plant(
    "hidden-columns",
    sheet,
    { row: 1, column: table.column.cost },
    "one hidden column at the end of a native table",
  );
  sheet.frozenRows = 1;
  widths(sheet, [11, 26, 10, 9, 34, 15, 22, 21, 30, 8, 11, 12, 12, 10, 10, 10, 12, 24, 40, 10, 11]);

  for (const record of records.filter(isVacant))
    plant("vacancy", sheet, at(record, "name"), "a word for vacant as the name");
  for (const record of records.filter(({ again }) => again))
    plant(
      "duplicate-person",
      sheet,
      at(record, "name"),
      "the same id, name and school under two spellings of the position",
    );
  plant(
    "leader-at-two-schools",
    sheet,
    oneOf(at(covering, "name"), at(cover, "name")),
    "a principal who is interim at another school",
  );
  plant(
    "leader-at-two-schools",
    sheet,
    oneOf(at(shared, "name"), at(second, "name")),
    "an assistant principal shared by two schools",
  );

  let record = take((r) => isHead(r) && dayOf(r.person.hired).getUTCDate() > 12);
  put(record, "hired", us(record.person.hired));
  plant("date-as-text", sheet, at(record, "hired"), "month/day/year as text, the day over 12");
  record = take((r) => isAssistant(r));
  put(record, "hired", longDay(record.person.hired));
  plant("date-as-text", sheet, at(record, "hired"), "the month's name as text");
  record = take((r) => isAssistant(r) && isAmbiguous(r.person.assistantSince));
  put(record, "start", us(record.person.assistantSince).replace(/(^|\/)(?=\d\/)/g, "$10"));
  plant("ambiguous-date", sheet, at(record, "start"), "two-digit month and day as text");

  record = take((r) => isHead(r) && district.yearsAsPrincipal(r.person, year) > 2);
  put(record, "hired", date(record.person.principalSince + 730));
  plant(
    "dates-out-of-order",
    sheet,
    oneOf(at(record, "hired"), at(record, "start")),
    "hired two years after the position began",
  );
  record = take((r) => isAssistant(r));
  put(record, "retire", date(record.person.hired - 400));
  plant("dates-out-of-order", sheet, oneOf(at(record, "retire"), at(record, "hired")), "may retire before being hired");

  record = take((r) => isAssistant(r));
  put(record, "position", null);
  record.known.position = null;
  plant("missing-value", sheet, at(record, "position"), "a blank position");
  record = take((r) => isAssistant(r));
  put(record, "race", null);
  record.known.race = null;
  plant("missing-value", sheet, at(record, "race"), "a blank race of an assistant principal");
  record = take((r) => isHead(r) && r.person.hiredInFall === 2025);
  put(record, "race", null);
  record.known.race = null;
  plant("missing-value", sheet, at(record, "race"), "a blank race of a head of school");
  record = take((r) => isAssistant(r));
  put(record, "hired", "02/30/2021");
  plant("invalid-value", sheet, at(record, "hired"), "a day that does not exist");
  record = take((r) => isHead(r));
  put(record, "experience", 214);
  plant("out-of-range", sheet, at(record, "experience"), "214 years of experience");

  record = take((r) => isAssistant(r));
  put(record, "experience", error("#REF!", "=Archive!#REF!"));
  plant("error-cell", sheet, at(record, "experience"), "a broken reference");
  record = take((r) => isAssistant(r));
  put(record, "experience", uncalculated(`=2025-YEAR(K${at(record, "hired").row})+6`));
  plant("not-calculated", sheet, at(record, "experience"), "a number's formula without a stored value");

  record = take((r) => isAssistant(r));
  put(record, "race", ledger.label("race-ethnicity", "Other", null));
  record.known.race = null;
  plant("label-to-decide", sheet, at(record, "race"), "a race that could be two categories");
  record = staff[3];
  put(record, "position", ledger.label("position", "Ldr Zz III", null));
  record.known.position = null;
  plant("unknown-label", sheet, at(record, "position"), "a position code that nobody explains");

  // Somebody whose place is no school.
  record = staff[2];
  put(record, "schoolId", null);
  put(record, "school", ledger.label("school", "Transportation Annex", null));
  record.known.school = null;
  plant("school-not-on-list", sheet, at(record, "school"), "a place that is no school, without an id");
}

const oneOf = (first, second) => ({ ...first, or: [second] });
const widths = (sheet, list) => list.forEach((width, i) => sheet.widths.set(i + 1, width));
const statusOf = (ledger, typed) =>
  ledger.label(
    "status",
    typed,
    { Active: "active", "On Leave": "on-leave", Leaving: "leaving", Vacant: "vacant" }[typed],
  );
const startCell = ({ person, position: post }) => {
  if (!person) return null;
  const start =
    post === "assistant-principal"
      ? person.assistantSince
      : ["principal", "interim-principal", "school-director"].includes(post)
        ? person.principalSince
        : person.hired;
  return start === null ? null : date(start);
};
const typedCluster = (ledger, school) =>
  ledger.label(
    "cluster",
    ledger.random.weighted([
      [school.cluster, 93],
      [school.cluster.toUpperCase(), 4],
      [`${school.cluster} `, 3],
    ]),
    school.cluster,
  );

/** Last year's list: other headings, first and last name apart, notes and repeated headings between the rows. */
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
      { key: "mentor", heading: "Mentor", field: null },
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

function drop(ledger, year, record) {
  const list = ledger.known.leaders[year];
  list.splice(list.indexOf(record.known), 1);
}

/** One school a row, its leaders side by side under two rows of headings, the director's cell merged over his schools. */
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

/** A page made to be printed: titles, notes, shares as text with suppression, roster and students in one row. */
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

/** A count as published: suppressed when small, otherwise a whole percentage. */
export function suppress(count, total) {
  if (count < 10) return "< 10";
  const share = count / total;
  if (share < 0.05) return "< 5%";
  if (share > 0.95) return "> 95%";
  return `${Math.round(share * 100)}%`;
}

export const levelOf = (ledger, school, typed) =>
  ledger.label("school-level", typed ?? LEVELS[school.level], school.level);
const LEVELS = {
  elementary: "Elementary School",
  middle: "Middle School",
  high: "High School",
  "k-8": "K-8",
  "early-childhood": "Early Childhood",
};

/** One block a cluster, each with its own title, headings and subtotal. */
export function leaders2122(ledger) {
  const year = 0;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("2021-22 by cluster");
  sheet.set(1, 1, styled("Principals by cluster, 2021-22", TITLE));
  const records = district.schools.map((school) => {
    const post = district.posts[year].get(school);
    return {
      school,
      person: post.head,
      position: post.headPosition,
      head: true,
      students: district.students[year].get(school),
    };
  });
  keep(ledger, year, records);
  let row = 3;
  const clusters = [...new Set(records.map(({ school }) => school.cluster))];
  const number = (key, heading, field, value) => ({ key, heading, field, cell: ({ students }) => value(students) });
  const blocks = [];
  for (const cluster of clusters) {
    const own = records.filter(({ school }) => school.cluster === cluster);
    sheet.set(row, 1, styled(`${cluster} Cluster`, { bold: true, size: 12 }));
    const table = layTable(ledger, sheet, {
      top: row + 1,
      datasets: ["leader", "school"],
      schoolYear: YEARS[year],
      items: [
        ...own.map((record) => ({ record })),
        {
          total: (at) => ({
            school: styled(`Subtotal, ${cluster}`, { bold: true }),
            enrollment: formula(
              `=SUM(D${at - own.length}:D${at - 1})`,
              sum(own, (s) => s.enrollment),
              { bold: true },
            ),
            lunch: formula(
              `=SUM(L${at - own.length}:L${at - 1})`,
              sum(own, (s) => s.economicallyDisadvantaged),
              { bold: true },
            ),
          }),
          form: "a subtotal below a block",
        },
      ],
      columns: [
        {
          key: "school",
          heading: "School",
          field: "schoolName",
          cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
        },
        { key: "name", heading: "Principal", field: "name", cell: ({ person }) => looseName(person, random) },
        {
          key: "race",
          heading: "Race/Ethnicity",
          field: "raceEthnicity",
          cell: ({ person }) => race(ledger, "old", person.race),
        },
        number("enrollment", "Enrollment", "enrollment", (s) => s.enrollment),
        number("american-indian", "American Indian", "students:american-indian", (s) => s.groups["american-indian"]),
        number("asian", "Asian", "students:asian", (s) => s.groups.asian),
        number("black", "Black", "students:black", (s) => s.groups.black),
        number("hispanic", "Hispanic", "students:hispanic", (s) => s.groups.hispanic),
        number(
          "pacific-islander",
          "Pacific Islander",
          "students:pacific-islander",
          (s) => s.groups["pacific-islander"],
        ),
        number("two-or-more", "Multiracial", "students:two-or-more", (s) => s.groups["two-or-more"]),
        number("white", "White", "students:white", (s) => s.groups.white),
        number("lunch", "Free or Reduced Lunch", "economicallyDisadvantaged", (s) => s.economicallyDisadvantaged),
        number("unknown", "Race Not Reported", "students:unknown", (s) => s.unknown),
      ],
    });
    blocks.push({ own, table });
    row = table.next + 1;
  }
  for (const record of records) {
    const { enrollment, groups, unknown, economicallyDisadvantaged } = record.students;
    ledger.known.schools[year].set(record.school, { enrollment, groups, unknown, economicallyDisadvantaged });
  }
  widths(sheet, [34, 28, 30, 11, 9, 9, 9, 9, 9, 9, 9, 10, 10]);
  sheet.set(row + 1, 1, styled("District total", { bold: true }));
  sheet.set(
    row + 1,
    4,
    styled(
      sum(records, (s) => s.enrollment),
      { bold: true },
    ),
  );
  plant("missing-column", sheet, { row: 4, column: 1, anyRow: true, anyColumn: true }, "schools without a level");
  plant("total-row", sheet, { row: row + 1, column: 1, may: true }, "a grand total apart from the blocks");

  // Numbers with a comma or a blank, as text.
  const [first, second] = [blocks[3], blocks[8]];
  const high = first.own.find(({ school }) => school.level === "high");
  const [r1, c1] = first.table.at(high, "enrollment");
  sheet.set(r1, c1, high.students.enrollment.toLocaleString("en-US"));
  plant("number-as-text", sheet, { row: r1, column: c1 }, "a thousands comma, as text");
  const other = second.own[5];
  const [r2, c2] = second.table.at(other, "enrollment");
  sheet.set(r2, c2, `${other.students.enrollment} `);
  plant("number-as-text", sheet, { row: r2, column: c2 }, "a blank behind the number");
}

const sum = (records, value) => records.reduce((total, { students }) => total + value(students), 0);
