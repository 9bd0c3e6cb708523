/** `share`: a new workbook with what may leave the district, and an exchange file that another district can read. */
import { existsSync } from "node:fs";
import { unlink } from "node:fs/promises";
import { dirname, extname, resolve } from "node:path";
import type { Command } from "commander";
import { refresh, runToEnd } from "../core/refresh";
import { exchangeOf, exchangeText } from "../core/share/exchange";
import { shareOf, type Shared } from "../core/share/share";
import { hiddenIn, shareable } from "../core/share/shareable";
import { reference } from "../framework/reference";
import { openWorkbookFile, replaceFile } from "../hosts/file/disk";
import { packageFromOwnSheets } from "../hosts/file/new-workbook";
import { HostError } from "../hosts/host";
import { asOfDay } from "./as-of";
import { count, print } from "./print";
import { tellProgress } from "./progress";
import { refuseNotUnderstood } from "./understood";

interface ShareFlags {
  readonly out: string;
  readonly exchange?: string;
  readonly asOf?: string;
  readonly json?: true;
}

export function addShare(program: Command): void {
  program
    .command("share <workbook>")
    .description("write a new workbook with what may be shown outside: no names, small groups hidden")
    .requiredOption("--out <file>", "where to write, an .xlsx file")
    .option("--exchange <file>", "also write the figures as JSON, for another district to compare")
    .option("--as-of <date>", "the day the figures are for, as YYYY-MM-DD; today if not given")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: ShareFlags) => share(workbook, flags));
}

async function share(path: string, { out, exchange, asOf: day, json }: ShareFlags): Promise<void> {
  refuseTargets(path, out, exchange);
  const asOf = asOfDay(day);
  const workbook = await (await openWorkbookFile(path)).read();
  const { analysis } = runToEnd(refresh(workbook, { asOf, reference }), tellProgress());
  refuseNotUnderstood(path, analysis);
  const shared = shareOf(analysis);
  const copy = packageFromOwnSheets(shareable(shared, analysis.decisions.settings));
  const exchanged = exchangeOf(shared);
  const isNew = !existsSync(out);
  await replaceFile(out, copy.saveInPieces());
  if (exchange !== undefined) {
    await replaceFile(exchange, [new TextEncoder().encode(exchangeText(exchanged))]).catch(async (error: unknown) => {
      // Both or none.
      if (isNew) await unlink(out);
      throw error;
    });
  }
  print(json ? JSON.stringify(asJson(shared, out, exchange ?? null)) : said(shared, out, exchange));
}

function refuseTargets(path: string, out: string, exchange: string | undefined): void {
  if (extname(out).toLowerCase() !== ".xlsx") {
    throw new HostError(`A shareable copy is written as .xlsx, and ${out} does not end so. Nothing was written.`);
  }
  if (exchange !== undefined && extname(exchange).toLowerCase() !== ".json") {
    throw new HostError(`An exchange file is written as .json, and ${exchange} does not end so. Nothing was written.`);
  }
  for (const file of exchange === undefined ? [out] : [out, exchange]) {
    const folder = dirname(resolve(file));
    if (!existsSync(folder)) {
      throw new HostError(`There is no folder ${folder}. Make it, or choose another. Nothing was written.`);
    }
  }
  if (resolve(out) === resolve(path)) {
    throw new HostError(
      `${out} is the input itself, and a shareable copy leaves almost all of it out. Choose another name. Nothing was written.`,
    );
  }
}

const asJson = (shared: Shared, written: string, exchange: string | null) => ({
  written,
  exchange,
  state: shared.state,
  schoolYear: shared.year,
  hidden: hiddenIn(shared),
  metrics: shared.figures.map(
    ({ metric, definition, schoolYear, group, value, low, high, interval, known, of, unit, status, reason }) => ({
      metric,
      definition,
      schoolYear,
      group,
      value,
      low,
      high,
      interval,
      known: status === "suppressed" ? null : known,
      of,
      unit,
      status,
      reason,
    }),
  ),
  gaps: shared.gaps.map(({ gap, decision, where, value, expectation, known, of, sentence }) => ({
    gap,
    decision,
    where,
    value,
    expectation,
    known,
    of,
    sentence,
  })),
});

function said(shared: Shared, out: string, exchange: string | undefined): string {
  const hidden = hiddenIn(shared);
  return [
    `${count(shared.figures.length, "figure")} and ${count(shared.gaps.length, "gap")}, ${hidden === 0 ? "none" : hidden} of the figures hidden. The sheet About This Copy says which, and why.`,
    ...(shared.state === "draft"
      ? ["The figures are DRAFT, and the copy says so: nobody has confirmed them on the sheet Settings."]
      : []),
    `Written to ${out}${exchange === undefined ? "" : `, for other districts to ${exchange}`}. Look it over before it leaves the district, and give out one copy for a school year: beside one of another day, the differences could tell what each hides.`,
  ].join("\n");
}
