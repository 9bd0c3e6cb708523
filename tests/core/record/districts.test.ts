/** Rosters and exports of invented districts, each with its own way of writing headings: every column must come out right. */
import { cycle, person, read, rowsOf, school } from "./table-of";
import type { LiteralCell } from "../../../src/hosts/memory";

type Cell = (index: number) => LiteralCell;
type Column = readonly [heading: string, cell: Cell, field: string | null];

interface District {
  readonly name: string;
  readonly sheet: string;
  readonly titles?: readonly string[];
  readonly datasets: readonly string[];
  readonly columns: readonly Column[];
}

const id: Cell = (index) => 40210 + index * 37;
const schoolCode: Cell = (index) => `0${110 + index * 5}`;
const hired: Cell = (index) => ({ date: 38_000 + index * 611 });
const started: Cell = (index) => ({ date: 44_743 + index * 31 });
const lastFirst: Cell = (index) => person(index).replace(/^(?:Dr\. )?(.*) (\S+)$/, "$2, $1");
const first: Cell = (index) => person(index).replace("Dr. ", "").split(" ")[0] ?? "";
const last = (index: number): string => person(index).split(" ").at(-1) ?? "";
const positions = cycle("Principal", "Assistant Principal", "Asst. Principal", "Dean of Students");
const races = cycle("Black or African American", "White", "Hispanic/Latino", "Asian", "Two or More Races");
const director = cycle("Wilhelmina Sorrel", "Beau Castellane");
const count =
  (start: number, step: number): Cell =>
  (index) =>
    start + index * step;
const percent =
  (start: number): Cell =>
  (index) => ({ number: (start + index) / 100, format: "0%" });
const rating =
  (shift: number): Cell =>
  (index) =>
    ((index + shift) % 4) + 2;

const DISTRICTS: readonly District[] = [
  {
    name: "long roster, spaced headings",
    sheet: "Leaders 2024-25",
    datasets: ["leader"],
    columns: [
      ["Employee #", id, "leaderId"],
      ["Last Name", last, "lastName"],
      ["First Name", first, "firstName"],
      ["Middle Initial", cycle("J", null), null],
      ["Job Title", positions, "position"],
      ["Bldg", schoolCode, "schoolId"],
      ["Building Name", school, "schoolName"],
      ["Feeder Pattern", cycle("Halloway", "Copper Ridge"), "cluster"],
      ["Principal Supervisor", director, "supervisor"],
      ["Ethnicity", races, "raceEthnicity"],
      ["Gender", cycle("F", "M"), "gender"],
      ["DOH", hired, "hireDate"],
      ["Date in Position", started, "positionStart"],
      ["Yrs Exp", count(6, 3), "yearsExperience"],
      ["Yrs as Prin", count(0, 1), "yearsAsPrincipal"],
      ["Yrs AP", count(1, 1), "yearsAsAssistantPrincipal"],
      ["Retirement Elig Date", (index) => ({ date: 48_000 + index * 300 }), "retirementEligibleOn"],
      ["E-mail", (index) => `${last(index)}@district.example`, null],
    ],
  },
  {
    name: "HR export, PeopleSoft style",
    sheet: "HR_EXTRACT",
    titles: ["Employee Extract for School Year 2025-2026"],
    datasets: ["leader"],
    columns: [
      ["EMPLID", id, "leaderId"],
      ["NAME", lastFirst, "name"],
      ["JOBCODE_DESCR", positions, "position"],
      ["JOB_CD", count(1201, 3), null],
      ["LOC_CD", schoolCode, "schoolId"],
      ["LOC_DESCR", school, "schoolName"],
      ["ETHNIC_GRP", cycle("BLACK", "WHITE", "HISPANIC", "ASIAN"), "raceEthnicity"],
      ["SEX", cycle("F", "M"), "gender"],
      ["ORIG_HIRE_DT", hired, "hireDate"],
      ["POSITION_ENTRY_DT", started, "positionStart"],
      ["EMPL_STATUS", cycle("Active", "Leave of Absence"), "status"],
      ["ANNUAL_RT", count(98_000, 1200), null],
      ["FTE", cycle(1), null],
      ["BIRTHDATE", (index) => ({ date: 26_000 + index * 400 }), null],
      ["SUPERVISOR_NAME", director, "supervisor"],
      ["SUPERVISOR_ID", count(11200, 7), null],
    ],
  },
  {
    name: "camelCase warehouse table",
    sheet: "SY2425",
    datasets: ["leader"],
    columns: [
      ["EmpID", id, "leaderId"],
      ["FullName", person, "name"],
      ["PositionTitle", positions, "position"],
      ["SchoolNumber", schoolCode, "schoolId"],
      ["SchNm", school, "schoolName"],
      ["RaceEth", races, "raceEthnicity"],
      ["HireDt", hired, "hireDate"],
      ["YrsExp", count(4, 2), "yearsExperience"],
      ["YrsAP", count(1, 1), "yearsAsAssistantPrincipal"],
      ["InstructionalSuperintendent", director, "supervisor"],
      ["Region", cycle("North", "South"), "cluster"],
    ],
  },
  {
    name: "wide roster, the heading is the position",
    sheet: "Leadership teams 23-24",
    datasets: ["leader", "school"],
    columns: [
      ["Site #", schoolCode, "schoolId"],
      ["Campus", school, "schoolName"],
      ["Level", cycle("Elementary", "Middle", "High"), "level"],
      ["Executive Director", director, "supervisor"],
      ["Principal", person, "name"],
      ["Principal Email", (index) => `p${index}@district.example`, null],
      ["Principal Start Date", started, "positionStart"],
      ["AP 1", (index) => person(index + 3), "name"],
      ["AP 2", (index) => (index % 2 === 0 ? person(index + 5) : null), "name"],
      ["Dean", (index) => (index % 3 === 0 ? person(index + 1) : "Vacant"), "name"],
    ],
  },
  {
    name: "school list with shares",
    sheet: "School Info 24-25",
    datasets: ["school"],
    columns: [
      ["School Code", schoolCode, "schoolId"],
      ["Sch Nm", school, "schoolName"],
      ["Sch Type", cycle("Traditional", "Charter", "Magnet"), "schoolType"],
      ["Grade Band", cycle("Elementary", "Middle", "High"), "level"],
      ["Grades Served", cycle("K-5", "6-8", "9-12"), "gradesOffered"],
      ["Network", cycle("Network A", "Network B"), "cluster"],
      ["Tot Enr", count(310, 55), "enrollment"],
      ["% Am Ind", percent(0), "students:american-indian"],
      ["% Asian", percent(3), "students:asian"],
      ["% Black", percent(20), "students:black"],
      ["% Hispanic/Latinx", percent(15), "students:hispanic"],
      ["% NHPI", percent(0), "students:pacific-islander"],
      ["% White", percent(30), "students:white"],
      ["% 2 or More", percent(2), "students:two-or-more"],
      ["FRL %", percent(40), "economicallyDisadvantaged"],
      ["% SWD", percent(9), "studentsWithDisabilities"],
      ["% ELL", percent(5), "englishLearners"],
      ["Letter Grade", cycle("A", "B", "C"), "districtRating:Letter Grade"],
      ["Attendance Rate", percent(88), null],
      ["ZIP", count(37011, 4), null],
      ["Main Office Phone", (index) => `615-555-01${10 + index}`, null],
    ],
  },
  {
    name: "evaluation export, long",
    sheet: "TEAM Observations",
    datasets: ["rating"],
    columns: [
      ["Educator ID", id, "leaderId"],
      ["Educator Name", lastFirst, "name"],
      ["Site", school, "schoolName"],
      ["Observer", director, "rater"],
      ["Observer Title", cycle("Executive Director"), null],
      ["Observation Date", started, "ratingDate"],
      ["Observation Cycle", cycle("Fall", "Spring"), "round"],
      ["Rubric Indicator", cycle("A1", "A2", "B1"), "indicator"],
      ["Rating", rating(0), "score"],
      ["Evidence", cycle("Walked the halls and met with teams about the plan"), null],
      ["AY", cycle("2024-2025"), "schoolYear"],
    ],
  },
  {
    name: "evaluation export, wide",
    sheet: "Admin Evaluation 2024-25",
    datasets: ["rating"],
    columns: [
      ["License Number", count(501_234, 11), "leaderId"],
      ["Administrator", person, "name"],
      ["School", school, "schoolName"],
      ["Evaluator Name", director, "rater"],
      ["Capacity Building", rating(0), "score:Capacity Building"],
      ["Data Analysis & Use", rating(1), "score:Data Analysis & Use"],
      ["Environment", rating(2), "score:Environment"],
      ["Mission and Vision", rating(3), "score:Mission and Vision"],
      ["Observation Average", (index) => 2.5 + index / 4, "average"],
      ["TVAAS Growth", rating(1), null],
      ["Level of Effectiveness", rating(2), null],
    ],
  },
  {
    name: "rounds side by side",
    sheet: "Ratings 24-25",
    datasets: ["rating"],
    columns: [
      ["Leader", person, "name"],
      ["School", school, "schoolName"],
      ["Round 1 Average", (index) => 2.5 + index / 10, "average"],
      ["Round 2 Average", (index) => 2.7 + index / 10, "average"],
      ["Overall Average", (index) => 2.6 + index / 10, null],
    ],
  },
  {
    name: "Panorama export, wide, with topics",
    sheet: "Panorama Staff Survey Spring 2025",
    datasets: ["survey"],
    columns: [
      ["School Name", school, "schoolName"],
      ["Total Responses", count(22, 5), "respondents"],
      ["Participation Rate", percent(70), "responseRate"],
      ["School Leadership (% Favorable)", percent(60), "favorable:School Leadership"],
      ["Staff-Leadership Relationships (% Favorable)", percent(61), "favorable:Staff-Leadership Relationships"],
      ["Feedback and Coaching (% Favorable)", percent(52), "favorable:Feedback and Coaching"],
      ["Student Survey: Belonging (% Favorable)", percent(55), null],
    ],
  },
  {
    name: "survey results, long",
    sheet: "Climate survey results",
    datasets: ["survey"],
    columns: [
      ["School Year", cycle("2023-24", "2024-25"), "schoolYear"],
      ["Location Code", schoolCode, "schoolId"],
      ["Respondent Type", cycle("Teachers", "Staff"), "respondentGroup"],
      ["Construct", cycle("School Leadership", "School Climate"), "topic"],
      ["Question Text", cycle("How clearly does your principal communicate?", "How fair are the rules?"), "item"],
      ["Pct Favorable", (index) => 51 + index * 3, "favorable"],
      ["N Size", count(12, 4), "respondents"],
    ],
  },
  {
    name: "aspiring leaders pool",
    sheet: "Aspiring Principals Pool",
    datasets: ["candidate"],
    columns: [
      ["Emp ID", id, "leaderId"],
      ["Candidate Name", person, "name"],
      ["Current Role", cycle("Assistant Principal", "Instructional Coach"), "currentPosition"],
      ["Current School", school, "schoolName"],
      ["Cohort", cycle("Cohort 3", "Cohort 4"), "program"],
      ["Readiness Level", cycle("Ready now", "1 year", "2-3 years"), "readiness"],
      ["Areas of Strength", cycle("Coaching teachers with evidence", "Family partnerships and trust"), "strengths"],
      ["Preferred Level", cycle("Elementary", "Middle, High"), "levels"],
      ["Preferred Region", cycle("North", "Any"), "clusters"],
      ["Admin License", cycle("ILL-A", "ILL-B"), "credential"],
      ["Race", races, "raceEthnicity"],
      ["Notes", cycle("Met in May about next steps"), null],
    ],
  },
  {
    name: "state report card with suppression",
    sheet: "report_card_2023-24",
    datasets: ["school"],
    columns: [
      ["school_id", schoolCode, "schoolId"],
      ["school_name", school, "schoolName"],
      ["system_name", cycle("Larkmoor County"), null],
      ["enrollment", count(210, 61), "enrollment"],
      ["african_american_pct", cycle("35%", "< 5%", "61%"), "students:black"],
      ["hispanic_pct", cycle("12%", "9%", "*"), "students:hispanic"],
      ["white_pct", cycle("41%", "> 95%", "12%"), "students:white"],
      ["asian_pct", cycle("**", "6%", "< 5%"), "students:asian"],
      ["economically_disadvantaged_pct", cycle("38%", "< 5%", "77%"), "economicallyDisadvantaged"],
      ["grad_rate", cycle("91%", "88%"), null],
      ["act_composite", count(17, 0.4), null],
    ],
  },
  {
    name: "turnover tracker, a column a year",
    sheet: "Principals by year",
    datasets: ["leader"],
    columns: [
      ["School", school, "schoolName"],
      ["Principal 2022-23", person, "name"],
      ["Principal 2023-24", (index) => person(index % 3 === 0 ? index + 1 : index), "name"],
    ],
  },
  {
    name: "two-question race, as federal forms ask",
    sheet: "Admins 2025-26",
    datasets: ["leader"],
    columns: [
      ["Worker ID", id, "leaderId"],
      ["Worker", person, "name"],
      ["Business Title", positions, "position"],
      ["Work Location", school, "schoolName"],
      ["Hispanic/Latino", cycle("Yes", "No", "No"), "hispanic"],
      ["Race", cycle("White", "Black or African American", "Asian"), "raceEthnicity"],
      ["Hire Date", hired, "hireDate"],
      ["Start Date", started, "positionStart"],
    ],
  },
];

test.each(DISTRICTS)("$name", ({ sheet, titles = [], datasets, columns }) => {
  const { readings } = read({ name: sheet, titles, rows: rowsOf(columns.map(([heading, cell]) => [heading, cell])) });
  const [reading] = readings;
  expect(reading?.columns.map(({ heading, field }) => [heading, field])).toEqual(
    columns.map(([heading, , field]) => [heading, field]),
  );
  expect([...(reading?.datasets ?? [])].sort()).toEqual([...datasets].sort());
  for (const { why } of reading?.columns ?? []) expect(why).toMatch(/\.$/);
});

describe("near-miss twins: a heading that looks alike and means something else", () => {
  const roster = (heading: string, cell: Cell): string | null | undefined =>
    read({
      name: "Roster 2024-25",
      rows: rowsOf([
        ["Employee ID", id],
        ["Name", person],
        ["Job Title", positions],
        ["School", school],
        [heading, cell],
      ]),
    }).fields[heading];
  const schools = (heading: string, cell: Cell): string | null | undefined =>
    read({
      name: "Schools 2024-25",
      rows: rowsOf([
        ["School ID", schoolCode],
        ["School Name", school],
        ["Enrollment", count(300, 40)],
        [heading, cell],
      ]),
    }).fields[heading];

  it.each<[string, Cell, string | null]>([
    ["Executive Director", director, "supervisor"],
    ["Executive Director Phone", cycle("615-555-0110", "615-555-0111"), null],
    ["Years as Principal", count(0, 1), "yearsAsPrincipal"],
    ["Years as Principal at Current School", count(0, 1), null],
    ["Years in Position", count(0, 1), null],
    ["Years Teaching", count(3, 1), null],
    ["Years of Experience", count(3, 2), "yearsExperience"],
    ["Years as Assistant Principal", count(0, 1), "yearsAsAssistantPrincipal"],
    ["Hire Date", hired, "hireDate"],
    ["Rehire Date", hired, null],
    ["Previous School", school, null],
    ["Prior Position", positions, null],
    ["Position Number", count(700_100, 3), null],
    ["License Expiration Date", started, null],
    ["Race", races, "raceEthnicity"],
    ["Age", count(41, 2), null],
    ["Date of Birth", hired, null],
    ["Retirement System", cycle("TCRS", "403b"), null],
    ["Employment Status", cycle("Active", "On Leave"), "status"],
    ["Marital Status", cycle("M", "S"), null],
    ["Mentor", director, "mentor"],
  ])("in a roster, %s", (heading, cell, field) => {
    expect(roster(heading, cell)).toBe(field);
  });

  it.each<[string, Cell, string | null]>([
    ["Low Income", count(120, 13), "economicallyDisadvantaged"],
    ["Economically Disadvantaged Graduation Rate", percent(70), null],
    ["% White", percent(30), "students:white"],
    ["% White Teachers", percent(60), null],
    ["Title I", cycle("Y", "N"), null],
    ["School Survey Student Response Rate Pct", percent(80), null],
    ["Feeder Pattern", cycle("Halloway", "Quarry"), "cluster"],
    ["Board District", cycle(1, 2, 3), null],
    ["School Level", cycle("Elementary", "High"), "level"],
    ["Level of Effectiveness", cycle(3, 4, 5), null],
    ["Grade 5", count(40, 3), null],
    ["State School ID", count(4700, 11), "stateSchoolId"],
    ["NCES ID", count(470_318_001, 7), null],
    ["Chronic Absenteeism Rate", percent(12), null],
    ["AP Enrollment", count(20, 4), null],
    ["Student Growth Rating", cycle("ABOVE AVERAGE", "AVERAGE"), null],
  ])("in a list of schools, %s", (heading, cell, field) => {
    expect(schools(heading, cell)).toBe(field);
  });
});
