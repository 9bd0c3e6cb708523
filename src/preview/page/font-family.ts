/** Office's fonts, and what stands for them on machines without Office: fonts of the same width first. */
const STAND_INS: Readonly<Record<string, string>> = {
  calibri: "Carlito",
  "calibri light": "Carlito",
  "aptos narrow": "Carlito, Calibri",
  aptos: "Calibri, Carlito",
  cambria: "Caladea",
  arial: "Liberation Sans",
  "times new roman": "Liberation Serif",
  "courier new": "Liberation Mono",
  "segoe ui": "Open Sans",
};

/** A font as CSS wants it, with what to fall back on. */
export function cssFamily(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N} ._-]/gu, "");
  const stand = (STAND_INS[plain.toLowerCase()] ?? "Calibri, Carlito").split(", ").map((family) => `"${family}"`);
  return [`"${plain}"`, ...stand, '"Narrow stand-in"', "sans-serif"].join(", ");
}
