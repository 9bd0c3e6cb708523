/** The sample district's workbook, and the truth behind it. */
import { makeDistrict } from "./district.mjs";
import { enrollment2324 } from "./enrollment-2324.mjs";
import { enrollment2425 } from "./enrollment-2425.mjs";
import { enrollment2526 } from "./enrollment-2526.mjs";
import { figuresOf } from "./figures.mjs";
import { createLedger } from "./ledger.mjs";
import { academy, aspiring, blank, codes, directory, lists, notes, readMe } from "./others.mjs";
import { observations2324, team2425, team2526 } from "./ratings.mjs";
import { leaders2122 } from "./leaders-2122.mjs";
import { leaders2223 } from "./leaders-2223.mjs";
import { leaders2324 } from "./leaders-2324.mjs";
import { roster2425 } from "./roster-2425.mjs";
import { roster2526 } from "./roster-2526.mjs";
import { earlyTruth, supports, supportsTruth } from "./supports.mjs";
import { survey2425, survey2526 } from "./surveys.mjs";
import { createBook } from "./workbook.mjs";

const SHEETS = [
  readMe,
  roster2526,
  roster2425,
  leaders2324,
  leaders2223,
  leaders2122,
  enrollment2526,
  enrollment2425,
  enrollment2324,
  team2526,
  team2425,
  observations2324,
  survey2526,
  survey2425,
  aspiring,
  academy,
  directory,
  lists,
  codes,
  notes,
  blank,
  supports,
];

/** The bytes of `assets/sample-district.xlsx`, and what `tests/fixtures/sample-truth.json` says. */
export function makeSample() {
  const book = createBook();
  const ledger = createLedger(makeDistrict(), book);
  for (const sheet of SHEETS) sheet(ledger);
  const { tables, planted, labels } = ledger.done();
  const truth = {
    about:
      "What is planted in assets/sample-district.xlsx, and the figures behind it. Made by scripts/sample-district/make.mjs.",
    asOf: "2026-02-02",
    sheets: book.sheets.map(({ name, hidden }) => ({ sheet: name, hidden })),
    ...figuresOf(ledger),
    tables,
    planted,
    labels,
    earlyCareer: earlyTruth(ledger),
    supports: supportsTruth(ledger),
  };
  return { bytes: book.bytes(), truth };
}
