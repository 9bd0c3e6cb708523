/** Mentors and supports of principals: typed by other hands than the rest, so their chance is their own. */
import { YEARS } from "./district.mjs";
import { layTable } from "./ledger.mjs";
import { createRandom } from "./random.mjs";
import { fullName } from "./typing.mjs";
import { date, serial } from "./workbook.mjs";

const YEAR = 4;
const EARLY = 3;

const isHead = ({ person, head, position }) => person && head && position !== "interim-principal";
const yearsOf = (ledger, { person }) => ledger.district.yearsAsPrincipal(person, YEAR);

/** The mentor of each early-career principal among the roster's records; a third of them have none on record. */
export function assignMentors(ledger, records) {
  const random = createRandom(20251001);
  const heads = records.filter(isHead);
  const mentors = heads.filter((record) => yearsOf(ledger, record) >= 6);
  const early = heads.filter((record) => yearsOf(ledger, record) < EARLY);
  const assigned = new Map(
    early.filter(() => random.chance(0.66)).map((record) => [record, fullName(random.pick(mentors).person)]),
  );
  ledger.early = early.map((record) => ({
    record,
    id: record.person.id,
    year: yearsOf(ledger, record) + 1,
    mentor: assigned.get(record) ?? null,
    supports: 0,
  }));
  return (record) => assigned.get(record) ?? null;
}

const SUPPORTS = [
  [
    "Coaching",
    "Weekly coaching on instructional rounds and feedback to teachers",
    "Recognize and develop rigorous instruction",
  ],
  ["Coaching", "Building a leadership team and delegating to assistant principals", "Develop your team"],
  ["New principal institute", "Monthly cohort meetings", null],
  ["School visit", "Walkthroughs with the executive director", null],
  ["Peer network", "Partnerships with families and community groups", "Build partnerships"],
  ["Budget clinic", "Help with staffing plan and school budget", "Strategically plan and manage towards goals"],
];

/** What is done for principals this year: most early-career principals have something, a few others too. */
export function supports(ledger) {
  const { district } = ledger;
  const random = createRandom(20251115);
  const sheet = ledger.sheet("Leader supports 25-26");
  const records = [];
  for (const one of ledger.early) {
    for (
      let n = random.weighted([
        [0, 35],
        [1, 45],
        [2, 20],
      ]);
      n > 0;
      n--
    ) {
      one.supports++;
      records.push({ school: one.record.school, person: one.record.person });
    }
  }
  const others = district.schools.filter((school) => {
    const { head, headPosition } = district.posts[YEAR].get(school);
    return head && headPosition === "principal" && district.yearsAsPrincipal(head, YEAR) >= EARLY;
  });
  for (const school of random.shuffle(others).slice(0, 9))
    records.push({ school, person: district.posts[YEAR].get(school).head });
  for (const record of records) {
    record.support = random.pick(SUPPORTS);
    record.start = serial(2025, random.int(8, 11), random.int(1, 28));
    record.done = random.chance(0.4);
  }
  ledger.supports = records;
  layTable(ledger, sheet, {
    top: 1,
    datasets: ["support"],
    schoolYear: YEARS[YEAR],
    items: records.map((record) => ({ record })),
    columns: [
      { key: "id", heading: "Employee ID", field: "leaderId", cell: ({ person }) => person.id },
      { key: "name", heading: "Leader", field: "name", cell: ({ person }) => fullName(person) },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      { key: "what", heading: "Support", field: "supportWhat", cell: ({ support: [what] }) => what },
      { key: "text", heading: "Support Notes", field: "supportText", cell: ({ support: [, text] }) => text },
      { key: "start", heading: "Support Start", field: "supportStart", cell: ({ start }) => date(start) },
      {
        key: "end",
        heading: "Support End",
        field: "supportEnd",
        cell: ({ start, done }) => (done ? date(start + 90) : null),
      },
      {
        key: "status",
        heading: "Support Status",
        field: "supportStatus",
        cell: ({ done }) => (done ? "Completed" : "In progress"),
      },
      {
        key: "responsibility",
        heading: "Responsibility",
        field: "supportResponsibility",
        cell: ({ support: [, , responsibility] }) => responsibility,
      },
    ],
  });
  sheet.frozenRows = 1;
  [11, 24, 34, 22, 52, 12, 12, 14, 36].forEach((width, i) => sheet.widths.set(i + 1, width));
}

/** How many supports name each responsibility in their own column, and for how many principals. */
export function supportsTruth({ supports: records }) {
  const found = new Map();
  for (const { person, support } of records) {
    const [, , responsibility] = support;
    if (responsibility === null) continue;
    const named = found.get(responsibility) ?? { rows: 0, people: new Set() };
    found.set(responsibility, { rows: named.rows + 1, people: named.people.add(person.id) });
  }
  return [...found]
    .map(([responsibility, { rows, people }]) => ({ responsibility, rows, leaders: people.size }))
    .sort((one, other) => (one.responsibility < other.responsibility ? -1 : 1));
}

/** What the sheets say of each early-career principal. */
export const earlyTruth = ({ early }) =>
  early.map(({ id, year, mentor, supports: count }) => ({ id, year, mentor, supports: count }));
