/**
 * The figures that hold behind the mess, computed from what a careful reader can still know. Definitions as in the domain document;
 * nothing here comes from the product.
 */
import { INDICATORS, RACES, TOPICS, YEARS } from "./district.mjs";

const HEADS = ["principal", "interim-principal", "resident-principal", "school-director"];
const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const CUT = 4;
/** A round counts when at least 80 percent of its indicators are scored. */
const NEEDED = INDICATORS.length * 0.8;

export function figuresOf({ district, known }) {
  const figures = [];
  const add = (metric, year, value, known_, of, group = {}, more = {}) =>
    figures.push({ metric, schoolYear: YEARS[year], group, value, known: known_, of, ...more });
  const headsOf = (year) => {
    const bySchool = new Map();
    for (const entry of known.leaders[year])
      if (entry.head && entry.school && HEADS.includes(entry.position)) bySchool.set(entry.school, entry);
    return bySchool;
  };

  for (const year of YEARS.keys()) {
    const schools = known.schools[year];
    const heads = headsOf(year);
    const quarters = quartersOf(schools);
    students(year, schools);
    ratings(year, heads, quarters);
    surveys(year);
    principals(year, heads, quarters);
    if (year > 0) changes(year, headsOf(year - 1), heads);
    add("vacancies", year, district.schools.length - heads.size, district.schools.length, district.schools.length);
  }

  function students(year, schools) {
    const truth = district.students[year];
    const all = [...truth.values()];
    const total = (value) => all.reduce((sum, s) => sum + value(s), 0);
    const knownRace = total((s) => s.enrollment - s.unknown);
    const color = knownRace - total((s) => s.groups.white);
    const need = total((s) => s.economicallyDisadvantaged);
    const enrollment = total((s) => s.enrollment);
    const bounded = [...schools.values()].some((s) => s.bounded);
    const noRace = [...schools].filter(([, s]) => !s.bounded && s.groups === null);
    const noNeed = [...schools].filter(([, s]) => !s.bounded && s.economicallyDisadvantaged === null);
    const without = (list, value) => list.reduce((sum, [school]) => sum + value(truth.get(school)), 0);
    const needMissing = [...schools.values()].filter((s) => s.bounded && s.needMissing).length;
    const needContradicted = [...schools.values()].some((s) => s.needContradicted);
    // Figures that contradict each other can be handled in several sound ways: what counts is that the truth is not left out.
    const figure = (metric, value, missing, contradicted, rest, group = {}) => {
      const of = district.schools.length;
      if (contradicted) add(metric, year, value, null, of, group, { within: true });
      else if (bounded)
        add(metric, year, value, of - (metric === "students-of-color" ? 0 : needMissing), of, group, { within: true });
      else if (missing.length)
        add(metric, year, value, of - missing.length, of, group, { within: true, knownValue: rest() });
      else add(metric, year, value, of, of, group);
    };
    figure(
      "students-of-color",
      color / knownRace,
      noRace,
      noRace.length > 0,
      () =>
        (color - without(noRace, (s) => s.enrollment - s.unknown - s.groups.white)) /
        (knownRace - without(noRace, (s) => s.enrollment - s.unknown)),
    );
    for (const race of RACES)
      figure(
        "students-of-color",
        total((s) => s.groups[race]) / knownRace,
        noRace,
        noRace.length > 0,
        () =>
          (total((s) => s.groups[race]) - without(noRace, (s) => s.groups[race])) /
          (knownRace - without(noRace, (s) => s.enrollment - s.unknown)),
        { raceEthnicity: race },
      );
    figure(
      "students-economically-disadvantaged",
      need / enrollment,
      noNeed,
      needContradicted,
      () =>
        (need - without(noNeed, (s) => s.economicallyDisadvantaged)) /
        (enrollment - without(noNeed, (s) => s.enrollment)),
    );
  }

  function ratings(year, heads, quarters) {
    const scores = known.ratings[year];
    if (scores.size === 0) return;
    const of = new Map();
    for (const [person, entry] of scores) {
      const score = scoreOf(entry);
      if (score !== null) of.set(person, score);
    }
    const ratedHeads = (fits = () => true) => [...heads].filter(([school]) => fits(school));
    const schoolsOf = new Map();
    for (const [school, { person }] of heads) schoolsOf.set(person, [...(schoolsOf.get(person) ?? []), school]);
    // A rating counts where it was given; where its school cannot be told, wherever the person leads.
    const average = (fits, group) => {
      const here = (person) => {
        const { school, placeless } = scores.get(person) ?? {};
        return of.has(person) && school && !placeless ? fits(school) : schoolsOf.get(person).some(fits);
      };
      const people = [...schoolsOf.keys()].filter(here);
      const rated = people.filter((person) => of.has(person));
      if (rated.length)
        add("team-average", year, mean(rated.map((person) => of.get(person))), rated.length, people.length, group);
    };
    const effective = (list, group) => {
      const rated = list.filter(([, { person }]) => of.has(person));
      if (!rated.length) return null;
      const share = rated.filter(([, { person }]) => of.get(person) >= CUT - 1e-9).length / rated.length;
      add("effective-share", year, share, rated.length, list.length, group);
      return share;
    };
    average(() => true, {});
    effective(ratedHeads(), {});
    for (const cluster of new Set(district.schools.map((school) => school.cluster)))
      average((s) => s.cluster === cluster, { cluster });
    if (quarters === null) return;
    const shares = [1, 2, 3, 4].map((quartile) => {
      average((s) => quarters.get(s) === quartile, { quartile });
      return effective(
        ratedHeads((s) => quarters.get(s) === quartile),
        { quartile },
      );
    });
    const rated = [...heads.values()].filter(({ person }) => of.has(person)).length;
    add("effective-gap", year, shares[0] - shares[3], rated, heads.size);
  }

  function surveys(year) {
    const all = known.surveys[year];
    if (all.size === 0) return;
    TOPICS.forEach((topic) => {
      const shown = [...all.values()].filter(({ respondents, topics }) => respondents >= 10 && topics[topic] !== null);
      add("survey-favorable", year, mean(shown.map(({ topics }) => topics[topic])), shown.length, all.size, { topic });
    });
  }

  function principals(year, heads, quarters) {
    const people = new Map();
    for (const entry of heads.values())
      if (entry.position !== "interim-principal" && !people.has(entry.person)) people.set(entry.person, entry);
    const knownRace = [...people.values()].filter(({ race }) => race !== null);
    add(
      "principals-of-color",
      year,
      knownRace.filter(({ race }) => race !== "white").length / knownRace.length,
      knownRace.length,
      people.size,
    );
    const first = (list, group) => {
      const once = new Map(
        list.filter(({ position }) => position !== "interim-principal").map((entry) => [entry.person, entry]),
      );
      const settled = [...once.values()].filter(({ firstYear }) => firstYear !== null);
      if (settled.length)
        add(
          "first-year-principal-share",
          year,
          settled.filter(({ firstYear }) => firstYear).length / settled.length,
          settled.length,
          once.size,
          group,
        );
    };
    first([...heads.values()], {});
    if (quarters)
      for (const quartile of [1, 2, 3, 4])
        first(
          [...heads].filter(([school]) => quarters.get(school) === quartile).map(([, entry]) => entry),
          { quartile },
        );
  }

  function changes(year, before, now) {
    const both = [...now].filter(([school]) => before.has(school));
    const changed = both.filter(([school, { person }]) => before.get(school).person !== person).length;
    add("principal-turnover", year, changed / both.length, both.length, district.schools.length, {}, { changed });
    const changedOrFilled = [...now].filter(([school, { person }]) => before.get(school)?.person !== person).length;
    add("new-to-school-share", year, changedOrFilled / now.size, now.size, now.size);
  }

  const leaders = YEARS.map((schoolYear, year) => {
    const counts = {};
    for (const { position } of new Map(
      known.leaders[year].map((entry) => [`${entry.person.id}|${entry.school?.id}`, entry]),
    ).values())
      counts[position ?? "unknown"] = (counts[position ?? "unknown"] ?? 0) + 1;
    return { schoolYear, positions: counts, heads: headsOf(year).size };
  });
  return { figures, leaders };
}

/** Quarters by share economically disadvantaged: floor(4 r / N) + 1. Null where shares were published as ranges. */
function quartersOf(schools) {
  const shares = [];
  for (const [school, s] of schools) {
    if (s.bounded) return null;
    if (s.economicallyDisadvantaged !== null) shares.push([school, s.economicallyDisadvantaged / s.enrollment]);
  }
  if (!shares.length) return null;
  return new Map(
    shares.map(([school, share]) => [
      school,
      Math.floor((4 * shares.filter(([, other]) => other < share).length) / shares.length) + 1,
    ]),
  );
}

/** A leader's rating of a year: the mean of the rounds that count. */
function scoreOf({ average, averages, rounds }) {
  if (average !== undefined) return average;
  if (averages) return averages.size ? mean([...averages.values()]) : null;
  const counted = rounds
    .map(({ scores }) => scores.filter((score) => score !== null))
    .filter((scores) => scores.length >= NEEDED);
  return counted.length ? mean(counted.map(mean)) : null;
}
