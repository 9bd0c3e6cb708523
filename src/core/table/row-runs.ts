/** Ascending row numbers as people read them: `5-162,170`. */
export function rowRuns(rows: readonly number[]): string {
  const parts: string[] = [];
  let first = rows[0];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if (rows[index + 1] === row + 1) continue;
    parts.push(first === row ? `${row}` : `${first ?? row}-${row}`);
    first = rows[index + 1];
  }
  return parts.join(",");
}
