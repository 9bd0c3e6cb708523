/** How different hands type the same thing. */

export const POSITIONS = {
  principal: [
    ["Principal", 90],
    ["principal", 3],
    ["PRINCIPAL", 4],
    [" Principal ", 3],
  ],
  "interim-principal": [
    ["Interim Principal", 3],
    ["Interim  Principal", 1],
    ["Acting Principal", 1],
  ],
  "school-director": [["School Director", 1]],
  "assistant-principal": [
    ["Assistant Principal", 66],
    ["Asst. Principal", 9],
    ["Asst Principal", 6],
    ["Assistant  Principal", 6],
    ["AP", 4],
    ["ASSISTANT PRINCIPAL", 3],
    ["AP of Operations", 3],
    ["Assistant Prinicipal", 3],
  ],
  dean: [
    ["Dean of Students", 2],
    ["Dean of Instruction", 1],
    ["Dean", 1],
  ],
  "teacher-leader": [
    ["Literacy Coach", 1],
    ["Reading Coach", 1],
  ],
  "other-staff": [
    ["School Counselor", 1],
    ["Counselor/Case Manager", 1],
  ],
};

/** Spellings by who typed them: HR, the schools' own lists, an older system. */
export const RACE_SPELLINGS = {
  hr: {
    "american-indian": ["American Indian or Alaska Native"],
    asian: ["Asian"],
    black: ["Black or African American"],
    hispanic: ["Hispanic/Latino"],
    "pacific-islander": ["Native Hawaiian or Other Pacific Islander"],
    white: ["White"],
    "two-or-more": ["Two or More Races"],
  },
  lists: {
    "american-indian": ["American Indian/Alaska Native"],
    asian: ["Asian", "Asian American"],
    black: ["Black", "African American", "Black/African American", "black"],
    hispanic: ["Hispanic", "Latinx", "Latino", "Hispanic or Latino"],
    "pacific-islander": ["Pacific Islander"],
    white: ["White", "Caucasian", "WHITE"],
    "two-or-more": ["Multiracial", "Two or more"],
  },
  old: {
    "american-indian": ["Native American"],
    asian: ["Asian"],
    black: ["Black - African American", "African American"],
    hispanic: ["Hispanic or Latino of any race", "Hispanic/Latino"],
    "pacific-islander": ["Native Hawaiian"],
    white: ["White (Not of Hispanic Origin)"],
    "two-or-more": ["2 or more races"],
  },
};

export const fullName = (person) => `${person.first} ${person.last}`;
export const lastFirst = (person) => `${person.last}, ${person.first}`;

const HONORIFICS = { F: ["Ms. ", "Mrs. ", "Dr. ", "Ms."], M: ["Mr. ", "Dr. ", "Mr."] };
const INITIALS = "ABCDEGHJLMRST".split("");

/** A name with what people add to it: honorific (sometimes glued), middle initial, suffix, capitals, blanks. */
export function looseName(person, random) {
  const name = fullName(person);
  return random.weighted([
    [name, 60],
    [`${random.pick(HONORIFICS[person.gender])}${name}`, 16],
    [`${person.first} ${random.pick(INITIALS)}. ${person.last}`, 9],
    [lastFirst(person), 5],
    [name.toUpperCase(), 3],
    [`${name} `, 3],
    [`${person.first}  ${person.last}`, 2],
    [`${name}, Ed.D.`, 1],
    [`${name}${person.gender === "M" ? " Jr." : ", PhD"}`, 1],
  ]);
}

const SHORT = {
  elementary: ["ES", "Elem.", "Elem", "Elementary"],
  middle: ["MS", "Middle"],
  high: ["HS", "H.S.", "H S", "High"],
};

/** A school's name as lists shorten it: `Sumac Shore ES`, `ALDERBROOK H S`. */
export function shortSchool(school, random) {
  const ends = SHORT[school.level];
  if (!ends) return school.name;
  return random.weighted([
    [school.name, 6],
    [`${school.base} ${random.pick(ends)}`, 10],
    [`${school.base} ${ends[0]}`.toUpperCase(), 2],
    [school.name.toUpperCase(), 1],
    [`${school.base}  ${ends[0]}`, 1],
  ]);
}

/** Strengths as supervisors note them. */
export const STRENGTHS = [
  "Coaching teachers; gives useful feedback",
  "Strong with data, PLCs and progress monitoring",
  "Family engagement and community partners",
  "Master schedule, budget, operations",
  "Builds a warm and inclusive school culture",
  "Mentors new teachers, retention of strong staff",
  "Communicates a clear vision",
  "Literacy instruction, curriculum alignment",
  "Reflective, asks for feedback and acts on it",
  "Celebrates student and teacher success",
  "Resolves conflict calmly",
  "School improvement planning",
  "High expectations for all students",
  "Safety procedures and discipline",
];
