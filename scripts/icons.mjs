/** Draws the add-in's icons: bars, and above the tallest a head. Each size on its own pixel grid, so that edges stay sharp. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
/** Both show on white and on Excel's dark ribbon. */
const BAR = "#8a8a8a";
const LEADER = "#2886de";

function svg(size) {
  const bar = Math.max(3, Math.round(size / 5));
  const gap = Math.max(1, Math.round(size / 12));
  const left = Math.floor((size - 3 * bar - 2 * gap) / 2);
  const bottom = size - Math.max(1, Math.round(size / 16));
  const radius = bar / 2 + Math.max(0.5, size / 40);
  const heights = [0.28, 0.44, 0.58].map((share) => Math.round(size * share));
  const edge = Math.max(0, Math.round(size / 40));
  const bars = heights.map(
    (height, index) =>
      `<rect x="${left + index * (bar + gap)}" y="${bottom - height}" width="${bar}" height="${height}" rx="${edge}" fill="${index === 2 ? LEADER : BAR}"/>`,
  );
  const x = left + 2 * (bar + gap) + bar / 2;
  const y = bottom - heights[2] - gap - radius;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${bars.join("")}<circle cx="${x}" cy="${y}" r="${radius}" fill="${LEADER}"/></svg>`;
}

const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg(size)}`);
    writeFileSync(join("assets", "icons", `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
