/** Every metric, in the order of the seed's four metrics of success and then the standing analyses. */
import { directorSpread } from "./director-spread";
import { effectiveAtCut } from "./effective-at-cut";
import { effectiveExposure } from "./effective-exposure";
import { effectiveGap } from "./effective-gap";
import { effectiveShare } from "./effective-share";
import { evidenceCoverage } from "./evidence-coverage";
import { firstYearPrincipalShare } from "./first-year-principal-share";
import { firstYearByAssistantYears, firstYearByExperience } from "./first-year-slopes";
import { firstYearRating } from "./first-year-rating";
import { interimPrincipalsOfColor } from "./interim-principals-of-color";
import { newToSchoolShare } from "./new-to-school-share";
import { parityIndex } from "./parity-index";
import { parityNeed } from "./parity-need";
import { povertyAge } from "./poverty-age";
import { principalTurnover } from "./principal-turnover";
import { principalsOfColor } from "./principals-of-color";
import { quarterUncertain } from "./quarter-uncertain";
import { ratingByPoverty } from "./rating-by-poverty";
import { kindOf, type Kind } from "./recipe";
import { representationGap } from "./representation-gap";
import { studentsEconomicallyDisadvantaged } from "./students-economically-disadvantaged";
import { studentsOfColor } from "./students-of-color";
import { surveyFavorable } from "./survey-favorable";
import { surveyFavorableWeighted } from "./survey-favorable-weighted";
import { surveyLevelShare } from "./survey-level-share";
import { surveyResponseRate } from "./survey-response-rate";
import { surveyStrong } from "./survey-strong";
import { teamAverage } from "./team-average";
import { teamAverageCalibrated } from "./team-average-calibrated";
import { turnoverOutcome } from "./turnover-outcome";
import { vacancies } from "./vacancies";
import { vacanciesExpected } from "./vacancies-expected";

export const KINDS: readonly Kind[] = [
  kindOf(teamAverage),
  kindOf(teamAverageCalibrated),
  kindOf(directorSpread),
  kindOf(surveyFavorable),
  kindOf(surveyFavorableWeighted),
  kindOf(surveyStrong),
  kindOf(surveyLevelShare),
  kindOf(surveyResponseRate),
  kindOf(effectiveShare),
  kindOf(effectiveAtCut),
  kindOf(ratingByPoverty),
  kindOf(effectiveGap),
  kindOf(effectiveExposure),
  kindOf(quarterUncertain),
  kindOf(povertyAge),
  kindOf(principalsOfColor),
  kindOf(interimPrincipalsOfColor),
  kindOf(studentsOfColor),
  kindOf(representationGap),
  kindOf(parityIndex),
  kindOf(parityNeed),
  kindOf(studentsEconomicallyDisadvantaged),
  kindOf(firstYearPrincipalShare),
  kindOf(firstYearRating),
  kindOf(firstYearByAssistantYears),
  kindOf(firstYearByExperience),
  kindOf(newToSchoolShare),
  kindOf(principalTurnover),
  kindOf(turnoverOutcome),
  kindOf(vacancies),
  kindOf(vacanciesExpected),
  kindOf(evidenceCoverage),
];
