/** The stages of a refresh in their order, as a person reads them while it runs. */
export const STAGES = [
  "Reading your decisions",
  "Finding tables",
  "Reading columns and rows",
  "Standardizing labels",
  "Recognizing people",
  "Tagging evidence",
  "Computing metrics",
  "Finding gaps",
  "Writing the pages",
] as const;
export type Stage = (typeof STAGES)[number];
