/** What the sheets of leaders share: posts of a year, and how their cells are typed. */
import { POSITIONS, RACE_SPELLINGS } from "./typing.mjs";
import { date } from "./workbook.mjs";

export const TITLE = { bold: true, size: 14 };
export const NOTE = { italic: true };

export const position = (ledger, id, typed = ledger.random.weighted(POSITIONS[id])) =>
  ledger.label("position", typed, id);
export const race = (ledger, hand, id) =>
  ledger.label("race-ethnicity", ledger.random.pick(RACE_SPELLINGS[hand][id]), id);

/** Heads (also where nobody is) and assistants of a year, by school. */
export function postsOf(ledger, year) {
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
export function keep(ledger, year, records, { withYears = false, withStart = false } = {}) {
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

export const isHead = (record) => record.person !== null && record.position === "principal";
export const isAssistant = (record) => record.person !== null && record.position === "assistant-principal";
export const isVacant = (record) => record.person === null;

export function others(ledger, year, list) {
  return list.map(([post, place]) => ({
    person: ledger.district.newPerson(2021 + year - 3, 6),
    position: post,
    school: place,
    head: false,
  }));
}

export const oneOf = (first, second) => ({ ...first, or: [second] });
export const widths = (sheet, list) => list.forEach((width, i) => sheet.widths.set(i + 1, width));
export const statusOf = (ledger, typed) =>
  ledger.label(
    "status",
    typed,
    { Active: "active", "On Leave": "on-leave", Leaving: "leaving", Vacant: "vacant" }[typed],
  );
export const startCell = ({ person, position: post }) => {
  if (!person) return null;
  const start =
    post === "assistant-principal"
      ? person.assistantSince
      : ["principal", "interim-principal", "school-director"].includes(post)
        ? person.principalSince
        : person.hired;
  return start === null ? null : date(start);
};
export const typedCluster = (ledger, school) =>
  ledger.label(
    "cluster",
    ledger.random.weighted([
      [school.cluster, 93],
      [school.cluster.toUpperCase(), 4],
      [`${school.cluster} `, 3],
    ]),
    school.cluster,
  );

export function drop(ledger, year, record) {
  const list = ledger.known.leaders[year];
  list.splice(list.indexOf(record.known), 1);
}
