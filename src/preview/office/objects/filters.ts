/** Filters of a worksheet, of a table, and of one column of a table. Only filters by values are known. */
import type { BookFilter } from "../../workbook/book";
import {
  applyFilter,
  clearFilter,
  clearTableFilter,
  filterTable,
  isDataFiltered,
  reapplyFilters,
  removeFilter,
} from "../../workbook/filters";
import { setFilterButtons } from "../../workbook/tables";
import { invalidArgument } from "../../workbook/refusals";
import { placeOfText } from "../addresses";
import { asInteger, asRange, asRecord, asText, itemNotFound, optional, refuseOthers } from "../arguments";
import { office, UnknownMember, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { Targets } from "../targets";

function valuesOf(criteria: unknown): readonly string[] {
  const given = asRecord(criteria);
  if (given["filterOn"] !== "Values") throw new UnknownMember(`the filter "${String(given["filterOn"])}"`);
  refuseOthers(given, ["filterOn", "values"], "FilterCriteria");
  return textList(given["values"]);
}

function textList(values: unknown): readonly string[] {
  if (!Array.isArray(values)) throw invalidArgument();
  return values.map(asText);
}

type Auto = Targets["AutoFilter"];

const filterOf = ({ sheet, table }: Auto): BookFilter | null => (table === null ? sheet.autoFilter : table.filter);

const isEnabled = ({ sheet, table }: Auto): boolean =>
  table === null ? sheet.autoFilter !== null : table.filterButtons;

function rangeOf(target: Auto): OfficeObject<"Range"> | null {
  const { sheet, table } = target;
  if (!isEnabled(target)) return null;
  const area = table === null ? sheet.autoFilter?.area : table.area;
  return area === undefined ? null : office("Range", { sheet, area });
}

function criteriaOf(target: Auto): readonly unknown[] {
  const filter = filterOf(target);
  if (filter === null) return [];
  const { area, criteria } = filter;
  return Array.from({ length: area.lastColumn - area.firstColumn + 1 }, (_, column) => {
    const values = criteria.get(column)?.values;
    return values === undefined ? null : { filterOn: "Values", values };
  });
}

function apply({ sheet, table }: Auto, [range, column, criteria]: readonly unknown[], { book }: Session): void {
  const place = typeof range === "string" ? placeOfText(range, sheet, book) : asRange(range);
  const index = optional(column, asInteger, undefined);
  const values = optional(criteria, valuesOf, undefined);
  if (table !== null) {
    if (index !== undefined && values !== undefined) filterTable(book, sheet, table, index, values);
    else setFilterButtons(book, table, true);
  } else if (index === undefined || values === undefined) applyFilter(book, sheet, place.area);
  else applyFilter(book, sheet, place.area, index, values);
}

export const autoFilter: Members<Targets["AutoFilter"]> = {
  reads: {
    enabled: isEnabled,
    isDataFiltered: (target) => isDataFiltered(filterOf(target)),
    criteria: criteriaOf,
  },
  calls: {
    apply,
    clearCriteria: ({ sheet, table }, _, { book }) => {
      if (table === null) clearFilter(book, sheet);
      else clearTableFilter(book, sheet, table);
    },
    clearColumnCriteria: ({ sheet, table }, [given], { book }) => {
      const column = asInteger(given);
      if (table !== null) filterTable(book, sheet, table, column, null);
      else {
        sheet.autoFilter?.criteria.delete(column);
        reapplyFilters(book, sheet);
      }
    },
    remove: ({ sheet, table }, _, { book }) => {
      if (table === null) removeFilter(book, sheet);
      else {
        clearTableFilter(book, sheet, table);
        setFilterButtons(book, table, false);
      }
    },
    reapply: ({ sheet }, _, { book }) => reapplyFilters(book, sheet),
    getRange: (target) => {
      const found = rangeOf(target);
      if (found === null) throw itemNotFound();
      return found;
    },
    getRangeOrNullObject: rangeOf,
  },
};

export const filter: Members<Targets["Filter"]> = {
  reads: {
    criteria: ({ table: { table }, column }) => {
      const values = table.filter?.criteria.get(column)?.values;
      return values === undefined ? null : { filterOn: "Values", values };
    },
  },
  calls: {
    apply: ({ table: { sheet, table }, column }, [criteria], { book }) =>
      filterTable(book, sheet, table, column, valuesOf(criteria)),
    applyValuesFilter: ({ table: { sheet, table }, column }, [values], { book }) =>
      filterTable(book, sheet, table, column, textList(values)),
    clear: ({ table: { sheet, table }, column }, _, { book }) => filterTable(book, sheet, table, column, null),
  },
};
