/** One record of each dataset in which nothing is known but the school year 2025-26, for literals that say only what matters. */
import type {
  CandidateRecord,
  LeaderRecord,
  Origin,
  RatingRecord,
  SchoolRecord,
  SupportRecord,
  SurveyRecord,
} from "../../src/core/record/record";

type Blank<R> = Omit<R, keyof Origin>;

const schoolYear = "2025-26";

export const BLANK_LEADER: Blank<LeaderRecord> = {
  schoolYear,
  leaderId: null,
  name: null,
  vacant: false,
  position: null,
  schoolId: null,
  schoolName: null,
  cluster: null,
  supervisor: null,
  mentor: null,
  raceEthnicity: null,
  gender: null,
  hireDate: null,
  positionStart: null,
  positionEnd: null,
  yearsExperience: null,
  yearsAsPrincipal: null,
  yearsAsAssistantPrincipal: null,
  retirementEligibleOn: null,
  credential: null,
  strengths: null,
  status: null,
  orderOfAssignment: null,
};

export const BLANK_SCHOOL: Blank<SchoolRecord> = {
  schoolYear,
  schoolId: null,
  stateSchoolId: null,
  schoolName: null,
  shortName: null,
  level: null,
  type: null,
  cluster: null,
  enrollment: null,
  economicallyDisadvantaged: null,
  students: {},
};

export const BLANK_RATING: Blank<RatingRecord> = {
  schoolYear,
  leaderId: null,
  name: null,
  schoolId: null,
  schoolName: null,
  round: null,
  rater: null,
  instrument: null,
  indicator: null,
  score: null,
  date: null,
};

export const BLANK_SURVEY: Blank<SurveyRecord> = {
  schoolYear,
  schoolId: null,
  schoolName: null,
  leaderId: null,
  name: null,
  instrument: null,
  respondentGroup: null,
  topic: null,
  item: null,
  favorable: null,
  level: null,
  respondents: null,
  responseRate: null,
  date: null,
};

export const BLANK_CANDIDATE: Blank<CandidateRecord> = {
  schoolYear,
  leaderId: null,
  name: null,
  position: null,
  schoolId: null,
  schoolName: null,
  program: null,
  readiness: null,
  strengths: null,
  levels: null,
  clusters: null,
  credential: null,
  raceEthnicity: null,
  status: null,
};

export const BLANK_SUPPORT: Blank<SupportRecord> = {
  schoolYear,
  leaderId: null,
  name: null,
  schoolId: null,
  schoolName: null,
  what: null,
  text: null,
  start: null,
  end: null,
  status: null,
  responsibility: null,
};
