/** Published Figures: what was shown to whom, line by line. It begins empty and only grows. */
import type { OwnSheet } from "../own-sheet";
import type { Workbook } from "../sheet";
import { logColumn, logSheet, shortColumn } from "../state/log-sheet";
import { DATE } from "../state/look";

export const publishedSheet = (workbook: Workbook): OwnSheet =>
  logSheet(
    "published",
    [
      logColumn("Published on", 110, DATE),
      logColumn("By", 130),
      logColumn("Where it was shown", 160),
      logColumn("Metric", 160),
      shortColumn("School year", 90),
      logColumn("Group", 120),
      shortColumn("Figure", 80),
      shortColumn("Known", 70),
      shortColumn("Of", 70),
      shortColumn("Definition", 160),
    ],
    workbook,
  );
