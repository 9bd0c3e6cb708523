import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The file with parts changed as a person's program would: each change gets the part's text ("" when it is new). */
export function changed(file: Uint8Array, changes: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    const after = change(before === undefined ? "" : strFromU8(before));
    if (before !== undefined && after === strFromU8(before)) throw new Error(`the change of ${name} changes nothing`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts, { mtime: "2020-02-02" });
}
