/** Human resources' export of this year: one leader a row, a native table with a filter. */
import { dayOf, longDay, us } from "./days.mjs";
import { YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import {
  isAssistant,
  isHead,
  isVacant,
  keep,
  oneOf,
  others,
  position,
  postsOf,
  race,
  startCell,
  statusOf,
  typedCluster,
  widths,
} from "./posts.mjs";
import { assignMentors } from "./supports.mjs";
import { STRENGTHS, fullName, lastFirst } from "./typing.mjs";
import { date, error, serial, uncalculated } from "./workbook.mjs";

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
  const mentorOf = assignMentors(ledger, records);
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
      { key: "mentor", heading: "Mentor", field: "mentor", cell: mentorOf },
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
    ref: `A1:V${table.next - 1}`,
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
      "Mentor",
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
  plant("hidden-columns", sheet, { row: 1, column: table.column.cost }, "one hidden column inside a native table");
  sheet.frozenRows = 1;
  widths(sheet, [11, 26, 10, 9, 34, 15, 22, 21, 30, 8, 11, 12, 12, 10, 10, 10, 12, 24, 40, 10, 11, 22]);

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
