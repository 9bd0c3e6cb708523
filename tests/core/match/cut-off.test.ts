import { cutOffEntries } from "../../../src/core/match/cut-off";
import { indexReference } from "../../../src/core/match/reference-index";
import { vocabularies } from "../../../src/framework/vocabulary";

const standards = [
  "Idle Hollow College Preparatory Academy",
  "Orchard Middle School II",
  "Marlowe School Of",
  "Quarry Academy For Applied Tech/Engine",
  "Metropolitan Quarry School Of Design",
];
const index = indexReference(
  standards.map((standard) => ({ standard })),
  vocabularies.abbreviations,
);
const found = (text: string): readonly (string | undefined)[] =>
  cutOffEntries(text, index).map((entry) => standards[entry]);

it.each([
  ["idle hollow college prepara", "Idle Hollow College Preparatory Academy"],
  ["quarry academy for applied tech engineering arts", "Quarry Academy For Applied Tech/Engine"],
  ["metropolitan quarry school of", "Metropolitan Quarry School Of Design"],
])("%s", (text, standard) => expect(found(text)).toEqual([standard]));

it.each([
  ["idle hollow college preparatory", "whole words, nothing dangling"],
  ["idle hollow c", "too short to tell"],
  ["orchard middle school iii", "another numeral"],
  ["orchard middle school i", "another numeral"],
  ["marlowe school of music", "too short to have been cut"],
])("leaves alone: %s (%s)", (text) => expect(found(text)).toEqual([]));
