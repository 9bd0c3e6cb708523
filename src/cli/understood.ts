/** Whether a workbook says anything that can be worked with. */
import { basename } from "node:path";
import type { Analysis } from "../core/report/analysis";
import { HostError } from "../hosts/host";

const isUnderstood = ({ readings }: Analysis): boolean => readings.some(({ datasets }) => datasets.length > 0);

/** Stops where no sheet was understood; `after` is what else to say. */
export function refuseNotUnderstood(path: string, analysis: Analysis, after = ""): void {
  if (isUnderstood(analysis)) return;
  throw new HostError(
    `No sheet in ${basename(path)} was understood. Leader Tracker looks for sheets with leaders, schools, ratings, survey results or candidates under one row of headings. Nothing was written.${after}`,
  );
}
