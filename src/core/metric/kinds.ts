/** Every metric, in the order of the seed's four metrics of success and then the standing analyses. */
import { directorSpread } from "./director-spread";
import { effectiveGap } from "./effective-gap";
import { effectiveShare } from "./effective-share";
import { evidenceCoverage } from "./evidence-coverage";
import { firstYearPrincipalShare } from "./first-year-principal-share";
import { newToSchoolShare } from "./new-to-school-share";
import { parityIndex } from "./parity-index";
import { parityNeed } from "./parity-need";
import { principalTurnover } from "./principal-turnover";
import { principalsOfColor } from "./principals-of-color";
import { kindOf, type Kind } from "./recipe";
import { representationGap } from "./representation-gap";
import { studentsEconomicallyDisadvantaged } from "./students-economically-disadvantaged";
import { studentsOfColor } from "./students-of-color";
import { surveyFavorable } from "./survey-favorable";
import { surveyStrong } from "./survey-strong";
import { teamAverage } from "./team-average";
import { teamAverageCalibrated } from "./team-average-calibrated";
import { vacancies } from "./vacancies";
import { vacanciesExpected } from "./vacancies-expected";

export const KINDS: readonly Kind[] = [
  kindOf(teamAverage),
  kindOf(teamAverageCalibrated),
  kindOf(directorSpread),
  kindOf(surveyFavorable),
  kindOf(surveyStrong),
  kindOf(effectiveShare),
  kindOf(effectiveGap),
  kindOf(principalsOfColor),
  kindOf(studentsOfColor),
  kindOf(representationGap),
  kindOf(parityIndex),
  kindOf(parityNeed),
  kindOf(studentsEconomicallyDisadvantaged),
  kindOf(firstYearPrincipalShare),
  kindOf(newToSchoolShare),
  kindOf(principalTurnover),
  kindOf(vacancies),
  kindOf(vacanciesExpected),
  kindOf(evidenceCoverage),
];
