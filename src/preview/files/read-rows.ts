/** What a worksheet part says of rows and cells beside their values: heights, hidden rows, and the number of each cell's style. */
import { columnNumber, type Area } from "../../core/sheet";
import type { Package } from "../../hosts/file/package";
import { attributeOf, scanXml } from "../../hosts/file/scan-xml";
import { isOn } from "../../hosts/file/xml";
import { parseArea } from "../../hosts/host-areas";

export interface RowFacts {
  readonly row: number;
  /** Points, or null. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface RowEvents {
  row(facts: RowFacts): void;
  /** Every cell element, those without content too. */
  cell(row: number, column: number, style: number): void;
  /** The cell just told has a formula element of its own; where it is an array's, with the area that it fills. */
  formula(row: number, column: number, fills: Area | null): void;
}

/** Tells rows and cells in the order of the part. */
export function scanRows(pkg: Package, part: string, events: RowEvents): void {
  let inData = false;
  let row = 0;
  let column = 0;
  scanXml(
    pkg.pieces(part),
    {
      open(name, attributes) {
        if (name === "sheetData") inData = true;
        else if (!inData) return;
        else if (name === "row") {
          row = Number(attributeOf(attributes, "r") ?? row + 1);
          column = 0;
          const height = attributeOf(attributes, "ht");
          const hidden = isOn(attributeOf(attributes, "hidden")) || height === "0";
          if (height !== null || hidden) events.row({ row, height: height === null ? null : Number(height), hidden });
        } else if (name === "c") {
          const said = attributeOf(attributes, "r");
          column = said === null ? column + 1 : columnNumber(said.replace(/\d+$/, ""));
          events.cell(row, column, Number(attributeOf(attributes, "s") ?? 0));
        } else if (name === "f") {
          const isArray = attributes.count > 1 && attributeOf(attributes, "t") === "array";
          events.formula(row, column, isArray ? parseArea(attributeOf(attributes, "ref") ?? "") : null);
        }
      },
      text: () => undefined,
      close(name) {
        if (name === "sheetData") inData = false;
      },
    },
    part,
  );
}
