import { cellName, type Area } from "../sheet";

/** `B2:C5`. */
export const areaName = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): string =>
  `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;
