/** The files of a shareable copy: the workbook, and the figures for another district. */
import type { Analysis } from "../../core/report/analysis";
import { exchangeOf, exchangeText } from "../../core/share/exchange";
import { shareOf } from "../../core/share/share";
import { shareable } from "../../core/share/shareable";
import { packageFromOwnSheets } from "../../hosts/file/new-workbook";

export interface SharedFiles {
  /** .xlsx */
  readonly workbook: Uint8Array;
  /** JSON, for another district to compare. */
  readonly exchange: string;
}

/** The same analysis gives the same bytes. */
export function makeSharedFiles(analysis: Analysis): SharedFiles {
  const shared = shareOf(analysis);
  return {
    workbook: packageFromOwnSheets(shareable(shared, analysis.decisions.settings)).save(),
    exchange: exchangeText(exchangeOf(shared)),
  };
}
