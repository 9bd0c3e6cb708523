/**
 * Larkmoor County Schools, an invented district, as it really is: schools, people, posts, ratings, surveys and students of
 * five school years, before anybody typed them into a sheet.
 */
import { CLUSTERS, createNameGiver, schoolNamesakes } from "./names.mjs";
import { clamp, createRandom } from "./random.mjs";
import { serial } from "./workbook.mjs";

export const YEARS = ["2021-22", "2022-23", "2023-24", "2024-25", "2025-26"];
export const RACES = ["american-indian", "asian", "black", "hispanic", "pacific-islander", "white", "two-or-more"];
export const ROUNDS = ["Fall", "Spring"];

/** The administrator rubric: code and name of each indicator. */
export const INDICATORS = [
  ["A1", "Capacity Building"],
  ["A2", "Data Analysis and Use"],
  ["A3", "Interventions"],
  ["A4", "Progress Monitoring"],
  ["B1", "Leveraging Educator Strengths"],
  ["B2", "Environment"],
  ["B3", "Family Involvement"],
  ["B4", "Ownership"],
  ["B5", "Recognition and Celebration"],
  ["C1", "Evaluation"],
  ["C2", "Differentiated Professional Learning"],
  ["C3", "Induction, Support, Retention and Growth"],
  ["C4", "Teacher Leaders"],
  ["C5", "Self-Practice"],
  ["D1", "Community Resources"],
  ["D2", "Diversity"],
  ["D3", "Employee and Fiscal Management"],
];
export const TOPICS = [
  "School Leadership",
  "Feedback and Coaching",
  "Staff-Leadership Relationships",
  "Professional Learning",
  "Involved Families",
];
export const LEADERSHIP_ITEMS = [
  "How clearly do your school leaders identify their goals for teachers?",
  "How positive is the tone that school leaders set for the culture of the school?",
  "How effectively do school leaders communicate important information to teachers?",
];

/** First calendar year of a school year by its place in YEARS. */
const fallOf = (year) => 2021 + year;
/** October 1, the day on which people are counted. */
const snapshot = (year) => serial(fallOf(year), 10, 1);

export function makeDistrict(seed = 20260202) {
  const random = createRandom(seed);
  const giveName = createNameGiver(random);
  const people = [];
  const directors = Array.from({ length: 8 }, () => giveName(random.chance(0.6) ? "F" : "M"));
  const schools = makeSchools(random, directors);

  let nextId = 1180;
  function newPerson(hiredInFall, yearsBefore) {
    const gender = random.chance(0.62) ? "F" : "M";
    nextId += random.int(3, 19);
    const person = {
      id: String(nextId).padStart(6, "0"),
      ...giveName(gender),
      gender,
      race: random.weighted([
        ["black", 38],
        ["white", 47],
        ["hispanic", 8],
        ["asian", 3],
        ["two-or-more", 2.5],
        ["american-indian", 0.8],
        ["pacific-islander", 0.7],
      ]),
      hired: serial(hiredInFall, random.pick([7, 8]), random.int(1, 28)),
      hiredInFall,
      experienceAtHire: yearsBefore,
      principalSince: null,
      assistantSince: null,
      yearsAsAssistantBefore: 0,
      skill: random.normal(0, 0.38),
      credential: random.pick([
        "Administrator A",
        "Administrator B",
        "Instructional Leader (ILL-P)",
        "Instructional Leader (ILL-B)",
      ]),
    };
    people.push(person);
    return person;
  }

  /** Years from first classroom job, counted in the fall of a school year. */
  const experience = (person, year) => person.experienceAtHire + fallOf(year) - person.hiredInFall;

  // Posts in the first year.
  const posts = YEARS.map(() => new Map());
  for (const school of schools) {
    const senior = Math.max(0, Math.round(random.normal(school.poverty > 0.45 ? 2.5 : 6, 3)));
    const assistants = Array.from({ length: school.assistantPosts }, () => newAssistant(0, random.int(0, 6)));
    posts[0].set(school, { head: newPrincipal(0, senior), headPosition: "principal", assistants });
  }

  function newPrincipal(year, yearsAsPrincipal) {
    const asAssistant = random.int(1, 7);
    const person = newPerson(fallOf(year) - yearsAsPrincipal - asAssistant, random.int(4, 11));
    person.yearsAsAssistantBefore = asAssistant;
    person.principalSince = startDay(fallOf(year) - yearsAsPrincipal);
    return person;
  }
  function newAssistant(year, yearsAsAssistant) {
    const person = newPerson(fallOf(year) - yearsAsAssistant - random.int(0, 3), random.int(4, 12));
    person.assistantSince = startDay(fallOf(year) - yearsAsAssistant, person.hired);
    return person;
  }
  function startDay(fall, notBefore = 0) {
    return Math.max(serial(fall, 7, random.int(1, 28)), notBefore);
  }

  for (let year = 1; year < YEARS.length; year++) {
    const before = posts[year - 1];
    const leaving = new Set();
    for (const school of schools) {
      const { head } = before.get(school);
      if (head === null || random.chance(school.poverty > 0.45 ? 0.23 : 0.1)) leaving.add(school);
      const old = before.get(school);
      posts[year].set(school, {
        head: leaving.has(school) ? null : old.head,
        headPosition: leaving.has(school)
          ? null
          : old.headPosition === "interim-principal"
            ? "principal"
            : old.headPosition,
        assistants: old.assistants.map((person) => (random.chance(0.12) ? null : person)),
      });
    }
    // A principal who has been at a high-poverty school for some years moves to an easier one that became free.
    const free = random.shuffle([...leaving]);
    const easy = free.filter((school) => school.poverty < 0.4);
    const movers = random.shuffle(
      schools.filter((school) => school.poverty > 0.45 && !leaving.has(school) && school.level !== "high"),
    );
    for (const school of easy.slice(0, 3)) {
      const from = movers.pop();
      posts[year].get(school).head = posts[year].get(from).head;
      posts[year].get(school).headPosition = "principal";
      posts[year].get(from).head = null;
      free.push(from);
    }
    for (const school of free) {
      const post = posts[year].get(school);
      if (post.head !== null) continue;
      const kind = random.weighted([
        ["promoted-here", 4],
        ["promoted", 4],
        ["new", 3],
        ["vacant", 5],
      ]);
      const here = post.assistants.findIndex((person) => person !== null);
      if (kind === "vacant") continue;
      if (kind === "promoted-here" && here >= 0) {
        promote(post, post.assistants[here], year);
        post.assistants[here] = null;
      } else if (kind === "promoted") {
        const from = random.pick(schools);
        const other = posts[year].get(from).assistants;
        const at = other.findIndex((person) => person !== null);
        if (at >= 0) {
          promote(post, other[at], year);
          other[at] = null;
        } else promote(post, newPrincipalNow(year), year);
      } else promote(post, newPrincipalNow(year), year);
    }
    for (const school of schools) {
      const post = posts[year].get(school);
      post.assistants = post.assistants.map((person) => person ?? (random.chance(0.04) ? null : newAssistant(year, 0)));
    }
  }
  function newPrincipalNow(year) {
    const asAssistant = random.int(2, 8);
    const person = newPerson(fallOf(year), random.int(6, 14));
    person.yearsAsAssistantBefore = asAssistant;
    return person;
  }
  function promote(post, person, year) {
    if (person.assistantSince !== null)
      person.yearsAsAssistantBefore = Math.max(0, Math.floor((snapshot(year) - person.assistantSince) / 365.25));
    person.principalSince = startDay(fallOf(year), person.hired);
    post.head = person;
    post.headPosition = random.chance(0.12) ? "interim-principal" : "principal";
  }

  // One principal of 2024-25 left in September; who came instead was in post on October 1.
  const midYear = schools
    .map((school) => ({ school, gone: posts[2].get(school).head, came: posts[3].get(school).head }))
    .find(
      ({ gone, came, school }) =>
        gone !== null &&
        came !== null &&
        gone !== came &&
        posts[3].get(school).headPosition === "principal" &&
        school.type === "district-run" &&
        came.principalSince > snapshot(2) &&
        ![...posts[3].values()].some(({ head }) => head === gone),
    );
  midYear.came.principalSince = serial(2024, 9, 16);

  // The charter schools are led by directors.
  for (const year of YEARS.keys())
    for (const school of schools.filter(({ type }) => type === "charter")) {
      const post = posts[year].get(school);
      if (post.head) post.headPosition = "school-director";
    }

  const facts = {
    experience,
    yearsAsPrincipal: (person, year) =>
      person.principalSince === null || person.principalSince > snapshot(year)
        ? 0
        : fallOf(year) - fallOfDay(person.principalSince),
    yearsAsAssistant: (person, year) =>
      person.principalSince !== null && person.principalSince <= snapshot(year)
        ? person.yearsAsAssistantBefore
        : person.assistantSince === null
          ? 0
          : Math.max(0, fallOf(year) - fallOfDay(person.assistantSince)),
    retirementEligible: (person) => serial(person.hiredInFall - person.experienceAtHire + 30, 7, 1),
  };

  const students = YEARS.map(
    (_, year) => new Map(schools.map((school) => [school, makeStudents(random, school, year)])),
  );
  const ratings = YEARS.map((_, year) => {
    const byPerson = new Map();
    for (const school of schools) {
      const { head } = posts[year].get(school);
      if (head && !byPerson.has(head))
        byPerson.set(head, makeRatings(random, school, head, facts.yearsAsPrincipal(head, year)));
    }
    return byPerson;
  });
  const surveys = YEARS.map(
    (_, year) => new Map(schools.map((school) => [school, makeSurvey(random, school, posts[year].get(school).head)])),
  );

  return {
    random,
    giveName,
    newPerson,
    midYear,
    directors,
    schools,
    people,
    posts,
    students,
    ratings,
    surveys,
    ...facts,
  };
}

const fallOfDay = (day) => {
  const when = new Date((day - 25569) * 86400000);
  return when.getUTCMonth() >= 6 ? when.getUTCFullYear() : when.getUTCFullYear() - 1;
};

/** Headings of a rubric indicator as an evaluation system prints it. */
export const indicatorName = ([code, name]) => `${code} ${name}`;

const LEVEL_NAMES = {
  elementary: "Elementary",
  middle: "Middle",
  high: "High",
  "k-8": "K-8",
  "early-childhood": "Early Learning Center",
};

function makeSchools(random, directors) {
  const namesakes = schoolNamesakes(140, random);
  const schools = [];
  let number = 101;
  const add = (clusterIndex, base, level, type = "district-run") => {
    const poverty = clamp(0.13 + clusterIndex * 0.05 + random.normal(0, 0.08), 0.04, 0.78);
    const [small, large] = {
      elementary: [290, 640],
      middle: [430, 880],
      high: [900, 1850],
      "k-8": [480, 760],
      "early-childhood": [140, 220],
    }[level];
    schools.push({
      id: String((number += random.int(2, 6))).padStart(4, "0"),
      stateId: String(10 + schools.length * 5).padStart(4, "0"),
      base,
      level,
      type,
      name: `${base} ${LEVEL_NAMES[level]}${level === "early-childhood" ? "" : " School"}`,
      cluster: CLUSTERS[clusterIndex],
      clusterIndex,
      director: directors[Math.floor((schools.length / 160) * 8)],
      poverty,
      size: random.int(small, large),
      assistantPosts: level === "high" ? 3 : level === "middle" ? 2 : 1,
      lean: random.next(),
      climate: random.normal(0, 0.05),
    });
  };
  CLUSTERS.forEach((cluster, i) => {
    add(i, cluster, "high");
    add(i, cluster, "middle");
    add(i, namesakes.pop(), "middle");
    for (let n = 0; n < 10; n++) add(i, namesakes.pop(), "elementary");
  });
  add(2, namesakes.pop(), "k-8");
  add(5, namesakes.pop(), "early-childhood");
  add(8, namesakes.pop(), "elementary", "charter");
  add(10, namesakes.pop(), "high", "charter");
  return schools;
}

/** Whole students: by race/ethnicity, not reported, and economically disadvantaged by the definition of the year. */
function makeStudents(random, school, year) {
  const enrollment = Math.round(school.size * (1 + 0.015 * (year - 2) + random.normal(0, 0.02)));
  const need = clamp(school.poverty + 0.006 * (year - 2) + random.normal(0, 0.015), 0.015, 0.97);
  const white = clamp(0.66 - 0.8 * need, 0.03, 0.62);
  const rest = 1 - white - 0.09;
  const weights = {
    "american-indian": 0.003,
    asian: clamp(0.05 + 0.08 * (0.4 - need), 0.012, 0.1),
    black: rest * (0.3 + 0.5 * school.lean),
    hispanic: rest * (0.7 - 0.5 * school.lean),
    "pacific-islander": 0.0015,
    white,
    "two-or-more": 0.038,
  };
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const groups = {};
  let placed = 0;
  for (const race of RACES) {
    groups[race] = Math.round((enrollment * weights[race]) / total);
    placed += groups[race];
  }
  const unknown = random.int(0, 2);
  const largest = RACES.reduce((a, b) => (groups[b] > groups[a] ? b : a));
  groups[largest] += enrollment - unknown - placed;
  // Until 2022-23 the district counted lunch forms, since 2023-24 it counts direct certification.
  const share = year < 2 ? clamp(need * 1.45 + 0.16, 0.05, 0.985) : need;
  return {
    enrollment,
    groups,
    unknown,
    economicallyDisadvantaged: Math.round(enrollment * share),
    disabilities: Math.round(enrollment * clamp(random.normal(0.135, 0.02), 0.06, 0.25)),
    learners: Math.round(enrollment * clamp(groups.hispanic / enrollment / 2 + random.normal(0.02, 0.02), 0.01, 0.5)),
  };
}

/** Scores by round and indicator: whole numbers, lower in high-poverty schools, in some clusters and in a first year. */
function makeRatings(random, school, person, years) {
  const cluster = [0.1, 0, 0.15, -0.1, 0.05, 0, -0.2, 0.1, -0.05, 0, 0.2, -0.1][school.clusterIndex];
  const level =
    3.98 - 0.5 * (school.poverty - 0.35) + cluster + person.skill - (years === 0 ? 0.35 : years < 3 ? 0.1 : 0);
  return ROUNDS.map((round, i) => ({
    round,
    scores: INDICATORS.map(() => clamp(Math.round(level + i * 0.08 + random.normal(0, 0.5)), 1, 5)),
  }));
}

function makeSurvey(random, school, head) {
  const staff = Math.round(school.size / 13);
  const respondents = random.chance(0.03)
    ? random.int(4, 9)
    : Math.max(11, Math.round(staff * clamp(random.normal(0.78, 0.1), 0.4, 0.99)));
  const base = 0.74 - 0.18 * school.poverty + school.climate + (head ? head.skill * 0.12 : -0.08);
  return {
    staff: Math.max(staff, respondents),
    respondents,
    topics: TOPICS.map(
      (_, i) =>
        Math.round(clamp(base + [0, -0.05, 0.04, -0.02, -0.06][i] + random.normal(0, 0.04), 0.2, 0.98) * 100) / 100,
    ),
    items: LEADERSHIP_ITEMS.map(
      (_, i) => Math.round(clamp(base + [0.03, -0.02, 0][i] + random.normal(0, 0.03), 0.2, 0.98) * 100) / 100,
    ),
  };
}
