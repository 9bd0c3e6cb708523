/** What can be written to the district's sheets and taken back again; it changes nothing. */
import { correctableFields, labelCorrections, type CorrectableField } from "../../core/correct/label-corrections";
import { logRuns, type LogRun } from "../../core/correct/log-runs";
import { previewCorrections, type CorrectionPreview } from "../../core/correct/preview-corrections";
import { responsibilityColumn } from "../../core/correct/responsibility-column";
import { reversal, type RevertAsked } from "../../core/correct/revert";
import { rowNames } from "../../core/correct/row-names";
import type { Session } from "./session";

export interface Correctable {
  readonly fields: readonly CorrectableField[];
  /** Sheets whose rows could get a Responsibility column, with its cells. */
  readonly responsibilities: readonly { readonly sheet: string; readonly cells: number }[];
}

export function correctable({ refreshed: { analysis } }: Session): Correctable {
  const sheets = new Set(analysis.tagged.evidence.map(({ segment }) => segment.table.sheet.name));
  return {
    fields: correctableFields(analysis),
    responsibilities: [...sheets].flatMap((sheet) => {
      const column = responsibilityColumn(analysis, sheet);
      return column.kind === "wanted" && column.corrections.length > 0
        ? { sheet, cells: column.corrections.length }
        : [];
    }),
  };
}

export interface CorrectionsAsked {
  readonly fields: readonly string[];
  /** Sheets that get a Responsibility column. */
  readonly responsibilities: readonly string[];
}

export function correctionsAsked(
  { workbook, refreshed: { analysis } }: Session,
  { fields, responsibilities }: CorrectionsAsked,
): CorrectionPreview {
  return previewCorrections(workbook, [
    ...(fields.length === 0 ? [] : labelCorrections(analysis, { fields })),
    ...responsibilities.flatMap((sheet) => {
      const column = responsibilityColumn(analysis, sheet);
      return column.kind === "wanted" ? column.corrections : [];
    }),
  ]);
}

export const changesMade = ({ workbook }: Session): readonly LogRun[] => logRuns(workbook);

export function reversalAsked({ workbook, refreshed }: Session, asked: RevertAsked): CorrectionPreview {
  const { corrections, refused } = reversal(workbook, asked, rowNames(refreshed.analysis));
  return previewCorrections(workbook, corrections, refused);
}
