import { codeOf, look, put, stage, type Stage } from "../stage";

const withTable = async (): Promise<Stage> => {
  const s = stage();
  await put(s, "S", "A1:B4", [
    ["Name", "N"],
    ["b", 2],
    ["c", 1],
    ["a", 3],
  ]);
  await s.run(async (context) => {
    context.workbook.worksheets.getItem("S").tables.add("A1:B4", true).name = "T";
    await context.sync();
  });
  return s;
};

describe("tables", () => {
  it("columns by heading, by place and by id, with their values", async () => {
    const s = await withTable();
    await s.run(async (context) => {
      const { columns } = context.workbook.tables.getItem("T");
      columns.load("items/name,items/id,items/index");
      const byName = columns.getItem("n").load("values");
      const none = columns.getItemOrNullObject("no");
      const body = columns.getItemAt(1).getDataBodyRange().load("address");
      await context.sync();
      expect(columns.items.map(({ name, id, index }) => [name, id, index])).toEqual([
        ["Name", 1, 0],
        ["N", 2, 1],
      ]);
      expect([byName.values, none.isNullObject, body.address]).toEqual([[["N"], [2], [1], [3]], true, "S!B2:B4"]);
      columns.items[0]!.name = "Who";
      await context.sync();
    });
    expect((await look(s, "S", "A1")).values).toEqual([["Who"]]);
  });

  it("rows are read, changed, added and deleted", async () => {
    const s = await withTable();
    await s.run(async (context) => {
      const { rows } = context.workbook.tables.getItem("T");
      rows.getItemAt(0).values = [["B", 20]];
      rows.add(1, [["new", 0]]);
      rows.getItemAt(3).delete();
      rows.load("count,items/values");
      await context.sync();
      expect(rows.count).toBe(3);
      expect(rows.items.map(({ values }) => values[0])).toEqual([
        ["B", 20],
        ["new", 0],
        ["c", 1],
      ]);
    });
  });

  it("rows are sorted by a column, and the sort is known", async () => {
    const s = await withTable();
    await s.run(async (context) => {
      const { sort } = context.workbook.tables.getItem("T");
      sort.apply([{ key: 1, ascending: false }]);
      sort.load("fields");
      await context.sync();
      expect(sort.fields).toEqual([{ key: 1, ascending: false, sortOn: "Value" }]);
    });
    expect((await look(s, "S", "A2:A4")).values).toEqual([["a"], ["b"], ["c"]]);
  });

  it("filters hide rows, and are cleared", async () => {
    const s = await withTable();
    const hidden = (): (boolean | undefined)[] => [2, 3, 4].map((row) => s.sheet("S").rows.get(row)?.filteredOut);
    await s.run(async (context) => {
      const table = context.workbook.tables.getItem("T");
      table.columns.getItem("Name").filter.applyValuesFilter(["a", "b"]);
      await context.sync();
      expect(hidden()).toEqual([undefined, true, undefined]);
      table.clearFilters();
      await context.sync();
    });
    expect(hidden()).toEqual([undefined, undefined, undefined]);
  });

  it("looks are set", async () => {
    const s = await withTable();
    await s.run(async (context) => {
      context.workbook.tables
        .getItem("T")
        .set({ showBandedRows: false, showFilterButton: false, highlightFirstColumn: true });
      await context.sync();
    });
    expect(s.sheet("S").tables[0]).toMatchObject({ stripes: false, filterButtons: false, firstColumn: true });
  });

  it("a table is found by its id; one that is gone is refused", async () => {
    const s = await withTable();
    await s.run(async (context) => {
      const table = context.workbook.tables.getItem("T").load("id");
      await context.sync();
      const again = context.workbook.tables.getItem(table.id).load("name");
      await context.sync();
      expect(again.name).toBe("T");
      table.delete();
      await context.sync();
      table.load("name");
      expect(await codeOf(context.sync())).toBe("ItemNotFound");
    });
  });
});
