/** Tests on the real data, which lies beside the project and is never copied into it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../shared/data");
const isHere = existsSync(folder);

/** Describes tests that need `../shared/data`; where it is absent they are skipped, and say so. */
export function describeReal(name: string, tests: () => void): void {
  if (isHere) describe(name, tests);
  else describe(name, () => it.skip("SKIPPED: ../shared/data is not here", () => undefined));
}

/** The path of a real file, such as `chicago/chicago-2016-2019.xlsx`. */
export const realPath = (file: string): string => join(folder, file);

/** Its bytes. */
export const realBytes = (file: string): Uint8Array => readFileSync(realPath(file));
