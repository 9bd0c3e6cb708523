/** The product's own plain labels, from the framework, the vocabularies and the fields. */
import { fields } from "../../framework/fields";
import { framework, responsibilitiesOf } from "../../framework/framework";
import { vocabularies } from "../../framework/vocabulary";
import type { Wording } from "./wording";

const standards = Object.values(vocabularies.byId);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A column of one group's students; the group is its part. */
const STUDENTS: [string, string] = ["students", "Students"];
/** Labels that the district's own sheets list. */
const LISTS: readonly [string, string][] = [
  ["school", "School"],
  ["cluster", "Cluster"],
  ["topic", "Survey topic"],
];

export const plainWords: Wording = {
  fields: new Map([...fields.fields.map(({ id, label }): [string, string] => [id, capital(label)]), STUDENTS]),
  parts: new Map(fields.races.map(({ id, label }) => [id, label])),
  vocabularies: new Map(
    standards.map((vocabulary) => [vocabulary.id, new Map(vocabulary.standards.map(({ id, label }) => [id, label]))]),
  ),
  labelFields: new Map([...standards.map(({ id, name }): [string, string] => [id, capital(name)]), ...LISTS]),
  responsibilities: new Map(responsibilitiesOf(framework).map(({ id, name }) => [id, name])),
};
