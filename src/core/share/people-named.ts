/** Whether a text of the district's own, such as a cluster's name, names one of its people. */
import { folded } from "../state/wording";
import type { Tagged } from "../tag/tagged";

/** Shorter names, such as Al, stand in too many words to mean a person. */
const SHORTEST = 4;

/** A test that is true for a text that holds the name or id of somebody in the records, in either order of first and last name. */
export function peopleNamed({ leader, rating, survey, candidate }: Tagged): (text: string) => boolean {
  const names = new Set<string>();
  const add = (text: string | null): void => {
    if (text === null) return;
    for (const name of [folded(text), folded(text.split(",").reverse().join(" "))])
      if (name.length >= SHORTEST) names.add(` ${plain(name)} `);
  };
  for (const { name, leaderId, supervisor } of leader) for (const text of [name, leaderId, supervisor]) add(text);
  for (const { name, leaderId, rater } of rating) for (const text of [name, leaderId, rater]) add(text);
  for (const { name, leaderId } of survey) for (const text of [name, leaderId]) add(text);
  for (const { name, leaderId } of candidate) for (const text of [name, leaderId]) add(text);
  const answers = new Map<string, boolean>();
  return (text) => {
    const asked = ` ${plain(folded(text))} `;
    let answer = answers.get(asked);
    if (answer === undefined) answers.set(asked, (answer = [...names].some((name) => asked.includes(name))));
    return answer;
  };
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
