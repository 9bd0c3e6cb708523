/** How wide a text is in a font, asked of the browser and remembered; in a worker too. */
import { cssFamily } from "./font-family";
import type { MeasureFont } from "./row-heights";

type Letters = Parameters<MeasureFont>[1];

/** Roughly how much of its height a letter is wide, where nothing can measure. */
const ROUGH = 0.5;
const MOST = 50_000;

export function createMeasure(): (
  text: string,
  font: Pick<Letters, "name" | "size" | "bold" | "italic">,
  zoom?: number,
) => number {
  const context = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
  const known = new Map<string, number>();
  return (text, { name, size, bold, italic }, zoom = 1) => {
    const pixels = ((size * 4) / 3) * zoom;
    if (context === null) return text.length * pixels * ROUGH;
    const font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${pixels}px ${cssFamily(name)}`;
    const key = `${font}\n${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (known.size > MOST) known.clear();
      if (context.font !== font) context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
