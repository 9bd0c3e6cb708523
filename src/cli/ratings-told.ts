/** What the ratings commands say about forms. */
import { describeForm, formSeverity, mendForm, placeWords, type FormProblem } from "../core/forms/form-problem";

export const problemAsJson = (problem: FormProblem) => ({
  code: problem.code,
  severity: formSeverity(problem),
  file: problem.at.file ?? null,
  sheet: problem.at.sheet ?? null,
  cell: problem.at.cell ?? null,
  message: describeForm(problem),
  mend: mendForm(problem),
  holds: problem.holds ?? null,
});

/** A line or two for each problem that a person must know; notes are left out. */
export const toldProblems = (problems: readonly FormProblem[]): readonly string[] =>
  problems
    .filter((problem) => formSeverity(problem) !== "info")
    .map((problem) => {
      const place = placeWords(problem.at);
      const holds =
        problem.holds === undefined || problem.holds === ""
          ? ""
          : ` It holds: ${problem.holds}${/[.!?]$/.test(problem.holds) ? "" : "."}`;
      return `  ${place === "" ? "" : `${place}: `}${describeForm(problem)}${holds} ${mendForm(problem)}`;
    });

export const isError = (problem: FormProblem): boolean => formSeverity(problem) === "error";
