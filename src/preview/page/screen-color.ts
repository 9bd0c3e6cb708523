/** A workbook's colors on the screen: as they are, or turned from light to dark for people who work in the dark. */
export type Tint = (color: string) => string;

const asIs: Tint = (color) => color;

/** White paper becomes #1F1F1F. */
const DARKEST = 0.122;

/** The hue stays, light becomes dark and dark becomes light. */
function inverted(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const wanted = 1 - lightness * (1 - DARKEST);
  const chroma = most - least;
  // As much color as the new lightness can hold.
  const room = (light: number): number => 1 - Math.abs(2 * light - 1);
  const share = chroma === 0 ? 0 : chroma / room(lightness);
  const kept = chroma === 0 ? 0 : (Math.min(share, 0.9) * room(wanted)) / chroma;
  const part = (value: number): string =>
    Math.round(Math.min(Math.max(wanted + (value - lightness) * kept, 0), 1) * 255)
      .toString(16)
      .padStart(2, "0");
  return `#${part(red)}${part(green)}${part(blue)}`;
}

const known = new Map<string, string>();

const turned: Tint = (color) => {
  if (!/^#[0-9a-f]{6}$/i.test(color)) return color;
  let found = known.get(color);
  if (found === undefined) known.set(color, (found = inverted(color)));
  return found;
};

/** Colors for a light or a dark screen. */
export const tintFor = (dark: boolean): Tint => (dark ? turned : asIs);
