/** What people with other screens, colors and eyes would miss on the screen that is open. */
import { axeFinds, cutOff, unnamed, type Preview } from "./preview";

/** Excel's pane is 350 wide, 320 at its narrowest, and half of the first at 200 % zoom. */
const WIDTHS = [350, 320, 175] as const;

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colors": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Goes through all widths and colors; nothing found is what must be. */
export async function looksWrong(one: Preview): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await one.width(width);
    found.push(...(await cutOff(one)).map((what) => `${width} px: ${what}`));
  }
  await one.width(350);
  for (const [name, media] of Object.entries(LOOKS)) {
    await one.page.emulateMedia(media);
    // Other colors change nothing but colors.
    const what = name === "light" ? "all" : "colors";
    found.push(...(await axeFinds(one.page, "pane", what)).map((finding) => `${name}: ${finding}`));
  }
  await one.page.emulateMedia(LOOKS.light);
  found.push(...(await unnamed(one)).map((what) => `no name: ${what}`));
  return found;
}
