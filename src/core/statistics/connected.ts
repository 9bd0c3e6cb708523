/** What hangs together through links between pairs. */

/** The sets of numbers 0 to n - 1 that links connect, each ascending; a number without a link is a set of its own. */
export function connectedSets(n: number, links: Iterable<readonly [number, number]>): readonly (readonly number[])[] {
  const parent = Int32Array.from({ length: n }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    parent[at] = root;
    return root;
  };
  for (const [one, other] of links) {
    const [a, b] = [rootOf(one), rootOf(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const sets = new Map<number, number[]>();
  for (let at = 0; at < n; at++) {
    const root = rootOf(at);
    const before = sets.get(root);
    if (before === undefined) sets.set(root, [at]);
    else before.push(at);
  }
  return [...sets.values()];
}
