/** Everything that a person may say a column means. */
import { plainWords } from "../../../core/state/plain-words";
import { fieldLabel } from "../../../core/state/wording";

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** Fields by label; a group of students has a line for each race or ethnicity. */
export function fieldChoices(): readonly Choice[] {
  const ids = [...plainWords.fields.keys()].flatMap((id) =>
    id === "students" ? [...plainWords.parts.keys()].map((part) => `${id}:${part}`) : id,
  );
  return ids
    .map((id) => ({ id, label: fieldLabel(plainWords, id) }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

/** `students:black` → Students: Black. */
export const fieldName = (field: string): string => fieldLabel(plainWords, field);
