/** Row numbers in any order, each once, as people read them: `5-162,170`. */
export function rowRuns(rows: Iterable<number>): string {
  const sorted = Int32Array.from(rows).sort();
  const parts: string[] = [];
  let first = 0;
  let last = 0;
  for (const row of sorted) {
    if (last !== 0 && row <= last + 1) {
      last = row;
      continue;
    }
    if (last !== 0) parts.push(first === last ? `${first}` : `${first}-${last}`);
    first = row;
    last = row;
  }
  if (last !== 0) parts.push(first === last ? `${first}` : `${first}-${last}`);
  return parts.join(",");
}
