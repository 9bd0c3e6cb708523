import { createMemoryHost, workbookOf } from "../../src/hosts/memory";
import { hostContract, roster } from "./contract";

hostContract("the memory host", (sheets) => createMemoryHost(workbookOf(sheets)));

it.each([
  ["protected", { protected: true }, /protected/],
  ["filtered", { filtered: true }, /filter/],
  ["hiding the row", { hiddenRows: [[3, 3]] as const }, /hidden/],
  ["merging the cell", { merges: [{ firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 }] }, /merged/],
])("a sheet that is %s is not changed", async (_, facts, sentence) => {
  const host = createMemoryHost(workbookOf([{ ...roster, ...facts }]));
  const before = await host.read();
  const change = { at: { sheet: "Roster", row: 3, column: 1 }, from: "Alan Tide", to: "Alan Rivers" };
  await expect(host.patch([change])).rejects.toThrow(sentence);
  expect(await host.read()).toBe(before);
});

it("a reading that was given up reads nothing", async () => {
  const host = createMemoryHost(workbookOf([roster]));
  await expect(host.read(AbortSignal.abort())).rejects.toThrow(/abort/i);
});
