/** Plain labels for the ids that people never see, both ways. */

export interface Wording {
  /** Labels of field ids, without parts. */
  readonly fields: ReadonlyMap<string, string>;
  /** Labels of the parts that fields have: students:black, students:white … */
  readonly parts: ReadonlyMap<string, string>;
  /** Labels by id, by vocabulary: `position`, `race-ethnicity` … */
  readonly vocabularies: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of vocabularies and of lists of the district: `position` → Job title, `school` → School. */
  readonly labelFields: ReadonlyMap<string, string>;
  /** Names of the framework's responsibilities by id, in its order. */
  readonly responsibilities: ReadonlyMap<string, string>;
}

/** For comparing what a person typed: case, spacing and punctuation at the ends do not matter. */
export const folded = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/^[\s.:;,]+|[\s.:;,]+$/g, "");

/** `schoolYear` → School year, `two-or-more` → Two or more. */
export function inWords(id: string): string {
  const words = id
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[-_]+/g, " ")
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A field id as people read it: `students:black` → Students: Black or African American. */
export function fieldLabel(wording: Wording, field: string): string {
  const colon = field.indexOf(":");
  if (colon < 0) return wording.fields.get(field) ?? inWords(field);
  const part = field.slice(colon + 1);
  return `${fieldLabel(wording, field.slice(0, colon))}: ${wording.parts.get(part) ?? part}`;
}

/** The field id of a label, an id, or a label with its part; undefined when it is none. */
export function fieldIdOf(wording: Wording, label: string): string | undefined {
  const asked = folded(label);
  for (const [id, name] of wording.fields) {
    if (folded(name) === asked || folded(id) === asked || folded(inWords(id)) === asked) return id;
  }
  const colon = label.indexOf(":");
  if (colon < 0) return undefined;
  const field = fieldIdOf(wording, label.slice(0, colon));
  const part = label.slice(colon + 1).trim();
  if (field === undefined || part === "") return undefined;
  for (const [id, name] of wording.parts) {
    if (folded(name) === folded(part) || folded(id) === folded(part)) return `${field}:${id}`;
  }
  return `${field}:${part}`;
}

export const labelFieldName = (wording: Wording, field: string): string =>
  wording.labelFields.get(field) ?? wording.fields.get(field) ?? inWords(field);

export function labelFieldOf(wording: Wording, name: string): string {
  const asked = folded(name);
  for (const [field, label] of wording.labelFields)
    if (folded(label) === asked || folded(field) === asked) return field;
  for (const field of wording.vocabularies.keys()) {
    if (folded(labelFieldName(wording, field)) === asked) return field;
  }
  return wording.fields.has(name) ? name : (fieldIdOf(wording, name) ?? name);
}

/** A standard label as people read it; a line of the district's own list is its own label. */
export const standardLabel = (wording: Wording, field: string, standard: string): string =>
  wording.vocabularies.get(field)?.get(standard) ?? standard;

/** The standard of what a person chose: a vocabulary id, else, for a list of the district, the text itself. */
export function standardOf(wording: Wording, field: string, typed: string): string | undefined {
  const vocabulary = wording.vocabularies.get(field);
  if (!vocabulary) return typed.trim();
  const asked = folded(typed);
  for (const [id, label] of vocabulary) if (folded(label) === asked || folded(id) === asked) return id;
  return undefined;
}

/** Names of responsibilities, parted by semicolons. */
export const responsibilityNames = (wording: Wording, ids: readonly string[]): string =>
  ids.map((id) => wording.responsibilities.get(id) ?? id).join("; ");

const NO_RESPONSIBILITY = "None";

/** What a person may choose for a text: each responsibility, or none. */
export const offeredResponsibilities = (wording: Wording): readonly string[] => [
  NO_RESPONSIBILITY,
  ...wording.responsibilities.values(),
];

/** Ways to write a choice of responsibilities, the plainest first. */
export const responsibilityWords = (wording: Wording, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [NO_RESPONSIBILITY] : [responsibilityNames(wording, ids), ids.join("; ")];

/** Ids of the responsibilities that a person named; undefined when one is not understood. */
export function responsibilitiesOf(wording: Wording, typed: string): readonly string[] | undefined {
  if (folded(typed) === folded(NO_RESPONSIBILITY)) return [];
  const ids: string[] = [];
  for (const part of typed.split(/[;\n]/)) {
    const asked = folded(part);
    if (asked === "") continue;
    const found = [...wording.responsibilities].find(([id, name]) => folded(name) === asked || folded(id) === asked);
    if (!found) return undefined;
    if (!ids.includes(found[0])) ids.push(found[0]);
  }
  return ids.length === 0 ? undefined : ids;
}
