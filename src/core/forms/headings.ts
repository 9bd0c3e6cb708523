/** The headings of a form's lines; never changed between versions but for the rounds' names. */

export const RATING_HEADINGS = {
  leader: "Leader",
  school: "School",
  about: "Responsibility",
  lastYear: "Last year",
  status: "Status",
  line: "Line",
} as const;

export const CASE_HEADINGS = {
  leader: "Case",
  text: "What is told",
  score: "Score",
  evidence: "Evidence",
  comment: "Comment",
  line: "Line",
} as const;

/** The labels on the sheet Read Me that say whose form it is. */
export const FORM_LABELS = {
  director: "Executive director",
  district: "District",
  schoolYear: "School year",
  form: "Form",
} as const;

export const scoreHeading = (round: string): string => `${round} score`;
export const evidenceHeading = (round: string): string => `${round} evidence`;
export const commentHeading = (round: string): string => `${round} comment`;
