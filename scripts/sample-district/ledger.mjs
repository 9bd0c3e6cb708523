/**
 * The ledger of the sample: which tables stand where, which defects were planted in which cells, what each messy label means,
 * and what a careful reader can still know behind the mess.
 */
import { YEARS } from "./district.mjs";
import { columnLetters, styled } from "./workbook.mjs";

export function createLedger(district, book) {
  const tables = [];
  const planted = [];
  const labels = new Map();
  const known = {
    leaders: YEARS.map(() => []),
    ratings: YEARS.map(() => new Map()),
    surveys: YEARS.map(() => new Map()),
    schools: YEARS.map(() => new Map()),
  };
  const sheets = new Map();
  const byName = new Map();
  return {
    district,
    book,
    known,
    random: district.random,
    sheet(name, facts) {
      const sheet = book.addSheet(name, facts);
      sheets.set(name, sheet);
      return sheet;
    },
    /**
     * Notes a planted defect. `where` is a column and a row, or `rows` for several; `or` names other cells at which it may as well be
     * told, `orCodes` other codes by which; `may` says that it need not be told.
     */
    plant(code, sheet, { row, rows, column, ...rest }, form) {
      planted.push({
        code,
        sheet: sheet.name,
        rows: runs(rows ?? [row]),
        column: columnLetters(column),
        ...rest,
        form,
      });
    },
    /** Takes a planted defect back where another one was planted over it. */
    withdraw(code, sheet, row, column) {
      const at = planted.findIndex(
        (entry) =>
          entry.code === code &&
          entry.sheet === sheet.name &&
          entry.rows === `${row}` &&
          entry.column === columnLetters(column),
      );
      if (at < 0) throw new Error(`${code} was not planted at ${row}, ${column}`);
      planted.splice(at, 1);
    },
    /** Types a label, and keeps what it means. */
    label(field, typed, standard) {
      const key = `${field}|${typed}`;
      const before = labels.get(key);
      if (before && before.standard !== standard) throw new Error(`${typed} means two things in ${field}`);
      labels.set(key, { field, label: typed, standard });
      return typed;
    },
    table: (facts) => tables.push(facts),
    /** The school that bears a full name. */
    schoolNamed(name) {
      if (byName.size === 0) for (const school of district.schools) byName.set(school.name, school);
      return byName.get(name);
    },
    done: () => ({
      tables,
      planted,
      labels: [...labels.values()].sort((a, b) => (a.field + a.label < b.field + b.label ? -1 : 1)),
    }),
  };
}

/** Row numbers as `5-162,170`. */
export function runs(rows) {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i < sorted.length;) {
    let j = i;
    while (sorted[j + 1] === sorted[j] + 1) j++;
    parts.push(i === j ? `${sorted[i]}` : `${sorted[i]}-${sorted[j]}`);
    i = j + 1;
  }
  return parts.join(",");
}

const HEADING = { bold: true, fill: "FFDDEBF7", wrap: true };

/**
 * Writes a table and gives back where everything stands. `items` are `{ record }`, or rows that are not data: `{ blank }`,
 * `{ repeated }`, `{ total }`, `{ note }`. A column has a `key`, a `heading`, the `field` that it should be understood as (null: not
 * used) and `cell(record)`.
 */
export function layTable(ledger, sheet, { top, left = 1, headingRows = 1, columns, items, datasets, schoolYear }) {
  const first = top + headingRows;
  const rowOf = new Map();
  const column = {};
  columns.forEach(({ key }, i) => (column[key] = left + i));
  const writeHeadings = (row) => {
    if (headingRows === 1)
      return columns.forEach(({ heading }, i) => sheet.set(row, left + i, styled(heading ?? null, HEADING)));
    for (let i = 0; i < columns.length;) {
      const { group, heading } = columns[i];
      let j = i + 1;
      while (group && j < columns.length && columns[j].group === group) j++;
      if (group) {
        sheet.set(row, left + i, styled(group, HEADING));
        if (j - i > 1) sheet.merge(row, left + i, row, left + j - 1);
        for (let k = i; k < j; k++) sheet.set(row + 1, left + k, styled(columns[k].heading, HEADING));
      } else {
        sheet.set(row, left + i, styled(heading ?? null, HEADING));
        sheet.merge(row, left + i, row + 1, left + i);
      }
      i = j;
    }
  };
  writeHeadings(top);
  let row = first;
  const dataRows = [];
  for (const item of items) {
    if (item.record) {
      rowOf.set(item.record, row);
      dataRows.push(row);
      columns.forEach(({ cell }, i) => sheet.set(row, left + i, cell ? cell(item.record, row) : null));
    } else if (item.repeated) {
      columns.forEach(({ heading }, i) => sheet.set(row, left + i, heading ? item.repeated(heading) : null));
      ledger.plant("repeated-heading", sheet, { row, column: left }, item.form);
    } else if (item.total) {
      for (const [key, cell] of Object.entries(item.total(row))) sheet.set(row, column[key], cell);
      ledger.plant("total-row", sheet, { row, column: left }, item.form);
    } else if (item.note) {
      sheet.set(row, left, item.note);
      ledger.plant("note-row", sheet, { row, column: left }, item.form);
    } else if (item.blank) {
      item.fill?.(sheet, row);
      ledger.plant(
        "blank-row",
        sheet,
        { rows: Array.from({ length: item.blank }, (_, i) => row + i), column: left },
        item.form,
      );
      row += item.blank - 1;
    }
    row++;
  }
  ledger.table({
    sheet: sheet.name,
    headingRow: top + headingRows - 1,
    firstRow: dataRows[0],
    lastRow: dataRows[dataRows.length - 1],
    rows: runs(dataRows),
    firstColumn: columnLetters(left),
    lastColumn: columnLetters(left + columns.length - 1),
    datasets,
    schoolYear,
    columns: columns.map(({ heading, group, field }, i) => ({
      column: columnLetters(left + i),
      heading: (group ? `${group} ${heading}` : (heading ?? "")).trim().replace(/\s+/g, " "),
      field: field ?? null,
    })),
  });
  return {
    top,
    left,
    first,
    next: row,
    rowOf,
    column,
    dataRows,
    at: (record, key) => [rowOf.get(record), column[key]],
  };
}

/** A supply of records that nothing was planted in yet. */
export function untouched(records, random) {
  const pool = random.shuffle(records);
  return (fits = () => true) => {
    const at = pool.findIndex(fits);
    if (at < 0) throw new Error("No record is left for this defect");
    return pool.splice(at, 1)[0];
  };
}
