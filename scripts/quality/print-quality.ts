/** Prints how good labels, tags and calibration are, with every mistake and the pairs that are taken for each other. */
import { existsSync } from "node:fs";
import { printCalibration } from "./calibration";
import { measureQuality, type Quality } from "./quality";

const [data = "../shared/data", fixtures = "tests/fixtures"] = process.argv.slice(2);
if (existsSync(data)) print(await measureQuality(data, fixtures));
else process.stdout.write("SKIPPED: ../shared/data is not here.\n");
printCalibration((line) => process.stdout.write(`${line}\n`));

function print({ labels, namesGone, tags }: Quality): void {
  const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
  const say = (line = ""): boolean => process.stdout.write(`${line}\n`);
  say("Labels: applied without a person and right, applied and wrong, right one applied or offered");
  for (const [name, { labels: all, right, wrong, reachable, sharing, mistakes }] of Object.entries(labels)) {
    say(
      `  ${name}: ${right} of ${all} right (${percent(right, all)}), ${wrong} wrong (${percent(wrong, all)}), ${reachable} of ${sharing} reachable (${percent(reachable, sharing)})`,
    );
    for (const mistake of mistakes.slice(0, 20)) say(`    wrong: ${mistake}`);
  }
  say("Labels whose true name is not on the list, and how many were applied all the same (ten draws of half the list)");
  for (const [name, { gone, applied }] of Object.entries(namesGone)) {
    say(`  ${name}: ${applied} of ${gone} (${percent(applied, gone)})`);
  }
  say("Tags: the first responsibility of a text");
  say(
    `  ${tags.right} of ${tags.texts} right, ${tags.wrong} wrong (${percent(tags.wrong, tags.texts)}), ${tags.open} left open; macro-F1 ${tags.macroF1.toFixed(3)}, precision of none ${tags.precisionOfNone.toFixed(3)}`,
  );
  for (const [pair, count] of tags.confusions) say(`    ${count} × ${pair}`);
}
