/** Several ranges of a sheet at once. */
import { address } from "../../workbook/area-names";
import { cellCountOf } from "../../workbook/cells";
import { select } from "../../workbook/sheets";
import { asInteger, itemNotFound } from "../arguments";
import { office, type Members } from "../members";
import type { Targets } from "../targets";

export const rangeAreas: Members<Targets["RangeAreas"]> = {
  kept: true,
  there: ({ sheet }, { book }) => book.sheets.includes(sheet),
  reads: {
    address: ({ sheet, areas }) => areas.map((area) => address(sheet.name, area)).join(","),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCountOf(area), 0),
  },
  parts: {
    areas: (target) => office("RangeCollection", target),
    worksheet: ({ sheet }) => office("Worksheet", sheet),
  },
  calls: {
    // Like a range it is selected only on the sheet that was in front when the request came (A01).
    select: ({ sheet, areas: [first, ...others] }, _, { book, frontAtStart }) => {
      if (first !== undefined && sheet.id === frontAtStart) select(book, sheet, first, others);
    },
  },
};

export const rangeCollection: Members<Targets["RangeCollection"]> = {
  items: ({ sheet, areas }) => areas.map((area) => office("Range", { sheet, area })),
  reads: {},
  calls: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index]) => {
      const area = areas[asInteger(index)];
      if (area === undefined) throw itemNotFound();
      return office("Range", { sheet, area });
    },
  },
};
