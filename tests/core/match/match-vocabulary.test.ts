import fc from "fast-check";
import { indexVocabulary, matchVocabulary } from "../../../src/core/match/match-vocabulary";
import { VOCABULARY_IDS, vocabularies, type VocabularyId } from "../../../src/framework/vocabulary";

const indexes = new Map(VOCABULARY_IDS.map((id) => [id, indexVocabulary(id, vocabularies)]));
function match(id: VocabularyId, label: string, names: readonly string[] = []) {
  const index = indexes.get(id);
  const [found] = index ? matchVocabulary([label], index, { isName: (word) => names.includes(word) }) : [];
  if (!found) throw new Error("no result");
  return found;
}
const appliedOf = (id: VocabularyId, label: string): string | null => {
  const { status, standard } = match(id, label);
  return status === "applied" ? standard : null;
};

describe("positions that apply", () => {
  it.each([
    ["Asst. Principal", "assistant-principal"],
    ["Ass't Principal", "assistant-principal"],
    ["Assistant  Principal", "assistant-principal"],
    ["Assistant Prinicipal", "assistant-principal"],
    ["Assistant Principal, Curriculum and Instruction", "assistant-principal"],
    ["AP of Operations", "assistant-principal"],
    ["Vice-Principal", "assistant-principal"],
    ["Principal, Assistant", "assistant-principal"],
    ["Asst Prin MS 11 mo", "assistant-principal"],
    ["Dean of Students/Assistant Principal", "assistant-principal"],
    ["Acting AP", "assistant-principal"],
    ["Ms. Rivera, Assistant Principal", "assistant-principal"],
    ["Principle", "principal"],
    ["Executive Principal", "principal"],
    ["Principal (K-8)", "principal"],
    ["PRIN-ELEM SCHOOL", "principal"],
    ["Principal - Cayuga Middle School", "principal"],
    ["Principal/Chief Academic Officer", "principal"],
    ["Principal: Ms. Rivera", "principal"],
    ["Acting Principal", "interim-principal"],
    ["Principal, Interim", "interim-principal"],
    ["Middle School Principal Intern", "resident-principal"],
    ["Principal in Residence", "resident-principal"],
    ["Deans of Students", "dean"],
    ["Dean, 9th Grade", "dean"],
    ["School Director", "school-director"],
    ["Head of Upper School", "school-director"],
    ["Executive Director of Elementary Schools", "executive-director"],
    ["Supervisor of Principals", "executive-director"],
    ["Area Superintendent", "executive-director"],
    ["Math Coach", "teacher-leader"],
    ["Grade Level Chair", "teacher-leader"],
    ["Principal's Secretary", "other-staff"],
    ["Clerk to the Principal", "other-staff"],
    ["Principal Analyst", "other-staff"],
    ["AP Coordinator", "other-staff"],
    ["Executive Director of Human Resources", "other-staff"],
    ["Football Coach", "other-staff"],
    ["Head Custodian", "other-staff"],
    ["Front Office", "other-staff"],
    ["615-555-0143, Option 0", "not-a-position"],
    ["Ms. Rivera", "not-a-position"],
    ["Delgado, Maria", "not-a-position"],
    ["v", "not-a-position"],
  ])("%s", (label, position) => expect(appliedOf("position", label)).toBe(position));
});

describe("positions that stay open", () => {
  it.each([
    "Budget Principal",
    "Academy Principal",
    "Former Principal",
    "Principal on Leave",
    "Secretary/Principal",
    "Project Manager/Administrator",
    "Assistant Director",
    "VP of Finance",
    "Dean Marlowe",
    "Ldr Zz III",
    "Zorina Quexley",
    "Coach",
  ])("%s", (label) => expect(match("position", label).status).not.toBe("applied"));

  it("says which positions a title may mean", () => {
    expect(match("position", "Academy Principal").candidates.map(({ standard }) => standard)).toEqual([
      "assistant-principal",
      "principal",
    ]);
  });
});

it("knows a person's name by the district's own columns of names", () => {
  expect(match("position", "Zorina Quexley", ["zorina", "quexley"])).toMatchObject({
    status: "applied",
    standard: "not-a-position",
  });
  expect(match("position", "Zorina Quexley", ["zorina"]).status).toBe("proposed");
});

describe("race and ethnicity that apply", () => {
  it.each([
    ["WHITE (NOT OF HISPANIC ORIGIN)", "white"],
    ["White, non-Hispanic", "white"],
    ["1 - White", "white"],
    ["Causcasian", "white"],
    ["Black - African American", "black"],
    ["BLACK/AFRICAN AMERICAN (NOT HISPANIC OR LATINO)", "black"],
    ["Hispanic/Latin@", "hispanic"],
    ["Hispanic - White", "hispanic"],
    ["H - Hispanic", "hispanic"],
    ["HISPA", "hispanic"],
    ["Latinx", "hispanic"],
    ["Asian (Not Hispanic or Latino)", "asian"],
    ["Native Hawaiian/Other Pacific Islander (Not Hispanic or Latino)", "pacific-islander"],
    ["NAT.HAWAIIAN/OTHER PACIFIC ISL", "pacific-islander"],
    ["Amer. Indian/Alaskan Native", "american-indian"],
    ["AM7", "american-indian"],
    ["TWO OR MORE RACES (NOT HISPANIC OR LATINO)", "two-or-more"],
    ["White/Black", "two-or-more"],
    ["2+ Races", "two-or-more"],
    ["Decline to state", "unknown"],
    ["Not Specified", "unknown"],
    ["I do not wish to self-identify", "unknown"],
  ])("%s", (label, race) => expect(appliedOf("race-ethnicity", label)).toBe(race));
});

describe("race and ethnicity that stay open", () => {
  it.each([
    "Asian/Pacific Islander",
    "Indian",
    "Other",
    "AA",
    "Non-White",
    "Not Hispanic or Latino",
    "White or Black",
    "B",
    "3",
    "Hispanic: No",
  ])("%s", (label) => expect(match("race-ethnicity", label).status).not.toBe("applied"));
});

describe("short codes", () => {
  const index = indexVocabulary("race-ethnicity", vocabularies);
  const read = (labels: readonly string[]) =>
    matchVocabulary(labels, index).map(({ standard, status }) => (status === "applied" ? standard : null));

  it("are read where the column's other codes show the system", () => {
    expect(read(["W", "B", "H", "A", "Two or More Races"])).toEqual([
      "white",
      "black",
      "hispanic",
      "asian",
      "two-or-more",
    ]);
  });
  it("stay open alone, and beside a code of another system", () => {
    expect(read(["W"])).toEqual([null]);
    expect(read(["W", "B", "H", "N"])).toEqual([null, null, null, null]);
  });
});

describe("other vocabularies", () => {
  it.each([
    ["school-level", "Elementary School", "elementary"],
    ["school-level", "PK,K-8", "k-8"],
    ["school-level", "High School (9-12)", "high"],
    ["school-level", "Elem/Middle", "k-8"],
    ["school-level", "Charter", null],
    ["school-level", "6-12", null],
    ["school-level", "Intermediate", null],
    ["school-type", "State charter", "charter"],
    ["school-type", "Neighborhood", "district-run"],
    ["survey-level", "VERY STRONG", "very-strong"],
    ["survey-level", "NOT ENOUGH DATA", "unknown"],
    ["rating", "4.0", "4"],
    ["rating", "Significantly above expectations", "5"],
    ["rating", "Effective", null],
    ["readiness", "Ready in 2-3 yrs", "two-to-three-years"],
    ["readiness", "1-2 years", null],
    ["status", "LOA", "on-leave"],
    ["status", "Transferred", null],
    ["respondent-group", "Teachers and Staff", "staff"],
    ["respondent-group", "Students (Grades 6-12)", "students"],
  ] as const)("%s: %s", (id, label, standard) => expect(appliedOf(id, label)).toBe(standard));
});

it("never fails on any text, and repeats itself", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...VOCABULARY_IDS),
      fc.array(fc.string({ maxLength: 40 }), { maxLength: 8 }),
      (id, labels) => {
        const index = indexes.get(id);
        if (!index) return;
        const found = matchVocabulary(labels, index);
        expect(found.map(({ label }) => label)).toEqual(labels);
        expect(matchVocabulary(labels.toReversed(), index).toReversed()).toEqual(found);
      },
    ),
  );
});
