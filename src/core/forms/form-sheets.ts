/** The sheets of one director's file, in their order: a workbook of its own, with nothing else in it. */
import type { OwnSheet } from "../own-sheet";
import { casesPage } from "./cases-page";
import type { DirectorForm } from "./form";
import { levelsPage } from "./levels-page";
import { profilesPage } from "./profiles-page";
import { ratingsPage } from "./ratings-page";
import { readMePage } from "./read-me-page";

export const formSheets = (form: DirectorForm): readonly OwnSheet[] => [
  readMePage(form),
  profilesPage(form),
  ratingsPage(form),
  ...(form.cases.length === 0 ? [] : [casesPage(form)]),
  levelsPage(form),
];

/** `Rating form 2025-26 Jane Doe.xlsx`: a name that every system takes. */
export function formFileName({ schoolYear, director }: Pick<DirectorForm, "schoolYear" | "director">): string {
  const plain = director
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/[. ]+$/, "")
    .trim();
  return `Rating form ${schoolYear} ${plain}.xlsx`;
}
