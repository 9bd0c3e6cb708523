/** Words with one slip of the keyboard → the words that were meant. */

/** Shorter words are too near each other. */
const LONG_WORD = 6;

/**
 * A function that gives the known word which differs from the given one by one letter too many, too few, wrong or swapped with its
 * neighbor; null when there is none. The first letter must be right, save for a swap.
 */
export function spelling(known: Iterable<string>, shortest = LONG_WORD): (word: string) => string | null {
  const byShorter = new Map<string, string[]>();
  const add = (shorter: string, word: string): void => {
    const others = byShorter.get(shorter);
    if (others === undefined) byShorter.set(shorter, [word]);
    else others.push(word);
  };
  for (const word of [...new Set(known)].sort()) {
    if (word.length >= shortest) for (const shorter of [word, ...shortened(word)]) add(shorter, word);
  }
  return (word) => {
    if (word.length < shortest - 1 || /\d/.test(word)) return null;
    for (const shorter of [word, ...shortened(word)]) {
      const meant = byShorter.get(shorter)?.find((candidate) => isOneSlip(word, candidate));
      if (meant !== undefined) return meant;
    }
    return null;
  };
}

const shortened = (word: string): readonly string[] =>
  Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));

function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  const most = Math.min(typed.length, meant.length) - start;
  while (end < most && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end += 1;
  const [less, more] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  const isSwapped = less.length === 2 && less[0] === more[1] && less[1] === more[0] && more.length === 2;
  return isSwapped || (start > 0 && less.length <= 1 && more.length <= 1);
}
