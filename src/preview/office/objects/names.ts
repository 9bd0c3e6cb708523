/** Defined names of the workbook and of sheets. */
import type { BookName } from "../../workbook/book";
import { findName } from "../../workbook/find-object";
import { addName, deleteName, nameType, resolveName } from "../../workbook/names";
import { touch } from "../../workbook/events";
import { address } from "../../workbook/area-names";
import { asBoolean, asText, itemNotFound, optional } from "../arguments";
import { isType, office, type Members, type OfficeObject } from "../members";
import type { Session } from "../session";
import type { Targets } from "../targets";

const find = (
  scope: Targets["NamedItemCollection"],
  key: unknown,
  { book }: Session,
): OfficeObject<"NamedItem"> | null => {
  const name = findName(book, scope, asText(key));
  return name === null ? null : office("NamedItem", { scope, name });
};

function orNotFound<Found>(found: Found | null): Found {
  if (found === null) throw itemNotFound();
  return found;
}

export const names: Members<Targets["NamedItemCollection"]> = {
  items: (scope, { book }) => (scope ?? book).names.map((name: BookName) => office("NamedItem", { scope, name })),
  item: (scope, key, session) => orNotFound(find(scope, key, session)),
  calls: {
    add: (scope, [name, reference, comment], { book }) => {
      const to = isType(reference, "Range") ? reference.target : asText(reference);
      return office("NamedItem", {
        scope,
        name: addName(book, scope, asText(name), to, optional(comment, asText, "")),
      });
    },
    getCount: (scope, _, { book }) => (scope ?? book).names.length,
    getItemOrNullObject: (scope, [key], session) => find(scope, key, session),
  },
};

function cells({ scope, name }: Targets["NamedItem"], { book }: Session): OfficeObject<"Range"> | null {
  const place = resolveName(book, name, scope);
  return place === null ? null : office("Range", place);
}

/** The address of a range, or the constant itself. */
function valueOf({ scope, name }: Targets["NamedItem"], { book }: Session): string | number | boolean {
  const place = resolveName(book, name, scope);
  if (place !== null) return address(place.sheet.name, place.area);
  const body = name.formula.slice(1);
  switch (nameType(book, name)) {
    case "String":
      return body.slice(1, -1).replaceAll('""', '"');
    case "Double":
      return Number(body);
    case "Boolean":
      return /^true$/i.test(body);
    default:
      return name.formula;
  }
}

export const namedItem: Members<Targets["NamedItem"]> = {
  id: ({ name }) => ({ _Id: name.name }),
  there: ({ scope, name }, { book }) => (scope ?? book).names.includes(name),
  reads: {
    name: ({ name }) => name.name,
    formula: ({ name }) => name.formula,
    type: ({ name }, { book }) => nameType(book, name),
    value: valueOf,
    visible: ({ name }) => name.visible,
    comment: ({ name }) => name.comment,
    scope: ({ scope }) => (scope === null ? "Workbook" : "Worksheet"),
  },
  writes: {
    visible: ({ name }, value, { book }) => {
      name.visible = asBoolean(value);
      touch(book);
    },
    comment: ({ name }, value, { book }) => {
      name.comment = asText(value);
      touch(book);
    },
    formula: ({ name }, value, { book }) => {
      name.formula = asText(value);
      touch(book);
    },
  },
  parts: {
    worksheet: ({ scope }) => {
      if (scope === null) throw itemNotFound();
      return office("Worksheet", scope);
    },
    worksheetOrNullObject: ({ scope }) => (scope === null ? null : office("Worksheet", scope)),
  },
  calls: {
    delete: ({ scope, name }, _, { book }) => deleteName(book, scope, name),
    getRange: (target, _, session) => orNotFound(cells(target, session)),
    getRangeOrNullObject: (target, _, session) => cells(target, session),
  },
};
