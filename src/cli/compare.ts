/** `compare`: two districts' exchange files side by side, like with like. */
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Command } from "commander";
import { whereWords } from "../core/report/group-words";
import type { Metric } from "../core/metric/metric";
import { shownFigure } from "../core/report/figure-format";
import { compareDistricts, type ComparedFigure, type Comparison } from "../core/share/compare-districts";
import { readExchange, type Exchange } from "../core/share/exchange";
import { figureWords } from "../core/share/figure-words";
import { plainWords } from "../core/state/plain-words";
import { HostError } from "../hosts/host";
import { print } from "./print";

export function addCompare(program: Command): void {
  program
    .command("compare <own> <other>")
    .description("set two districts' exchange files side by side; share --exchange writes them")
    .option("--json", "print everything as JSON")
    .action((own: string, other: string, { json }: { readonly json?: true }) => {
      const [ours, theirs] = [exchangeIn(own), exchangeIn(other)];
      const comparison = compareDistricts(ours, theirs);
      const names = [nameOf(ours, own), nameOf(theirs, other)] as const;
      print(json ? JSON.stringify({ own: names[0], other: names[1], ...comparison }) : said(comparison, names));
    });
}

function exchangeIn(path: string): Exchange {
  if (!existsSync(path)) throw new HostError(`There is no file ${path}.`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new HostError(`${basename(path)} is no exchange file: it cannot be read as text.`);
  }
  const read = readExchange(text);
  if (read.kind === "refused") throw new HostError(`${basename(path)}: ${read.sentence}`);
  return read.exchange;
}

const nameOf = ({ district }: Exchange, path: string): string => district ?? basename(path);

const HEADINGS = ["Metric", "School year", "Where"] as const;

/** A table with columns as wide as their longest text; figures stand right. */
function said({ figures, notAlike }: Comparison, [own, other]: readonly [string, string]): string {
  const rows = [
    [...HEADINGS, own, other, "Difference"],
    ...figures.map((figure) => [
      figure.name,
      figure.schoolYear ?? "",
      whereWords(figure.group as Metric["group"], plainWords, new Map()),
      figureWords(figure.own),
      figureWords(figure.other),
      difference(figure),
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((text, column) =>
        column < HEADINGS.length ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [
    ...(figures.length === 0 ? ["Nothing can be compared."] : table),
    ...(notAlike.length === 0 ? [] : [""]),
    ...notAlike,
  ].join("\n");
}

const difference = ({ difference: value, own: { unit } }: ComparedFigure): string => {
  if (value === null) return "";
  const shown = shownFigure(Math.abs(value), unit === "share" ? "points" : unit).text;
  return /[1-9]/.test(shown) ? `${value < 0 ? "−" : "+"}${shown}` : "none";
};
