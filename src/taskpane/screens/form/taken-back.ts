/** One step back, and how it is said. */
import type { Given } from "../../form/form-store";
import type { FormView } from "../../view/form/form-view";
import type { FormPane } from "./form-context";

/** `Ann Ash, Develop Team, Round 1 score`. */
export function givenWords(form: FormView, { line, round, part }: Given): string {
  for (const { name, lines } of form.leaders) {
    const found = lines.find(({ key }) => key === line);
    if (found !== undefined) return `${name}, ${found.name}, ${round} ${part}`;
  }
  return `${form.cases.find(({ key }) => key === line)?.name ?? "An entry"}, ${part}`;
}

/** Takes the last entry back and says so. */
export async function takeBack({ form, given, undo, announce }: FormPane): Promise<void> {
  if (given.length === 0) return announce("Nothing to take back.");
  const taken = await undo();
  if (taken !== null) announce(`Taken back: ${givenWords(form, taken)}.`);
}
