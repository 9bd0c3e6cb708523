/** What the command line says on stdout. */

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** `1 cell`, `2,316 cells`. */
export const count = (number: number, noun: string): string =>
  `${String(number).replace(/\B(?=(\d{3})+$)/g, ",")} ${noun}${number === 1 ? "" : "s"}`;
