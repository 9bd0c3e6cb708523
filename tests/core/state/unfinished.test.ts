import { createMemoryHost, workbookOf } from "../../../src/hosts/memory";
import { unfinishedCells, unfinishedSince } from "../../../src/core/state/unfinished";
import { summaryWith } from "./summary-with";

it("says when the refresh began that was cut off", async () => {
  const host = createMemoryHost(workbookOf([]));
  await host.write([summaryWith(unfinishedCells("9:40 AM"))]);
  expect(unfinishedSince(await host.read())).toBe("9:40 AM");
});

it("stands where DRAFT or Confirmed stands, and promises that the district's sheets were not touched", () => {
  const cells = unfinishedCells("9:40 AM");
  expect(cells.map(({ row, column }) => [row, column])).toEqual([
    [2, 1],
    [2, 2],
  ]);
  expect(cells[1]?.value).toContain("The district's sheets were not touched.");
});

it("leaves alone a summary that was finished, and a workbook without one", async () => {
  const host = createMemoryHost(workbookOf([]));
  await host.write([
    summaryWith([
      { row: 2, column: 1, value: "DRAFT", style: {} },
      { row: 2, column: 2, value: "Not confirmed yet.", style: {} },
    ]),
  ]);
  expect(unfinishedSince(await host.read())).toBeNull();
  expect(unfinishedSince(workbookOf([{ name: "Roster", rows: [["x"], ["UNFINISHED"]] }]))).toBeNull();
});

it("is seen even when its sentence was changed", async () => {
  const host = createMemoryHost(workbookOf([]));
  await host.write([summaryWith([{ row: 2, column: 1, value: "UNFINISHED", style: {} }])]);
  expect(unfinishedSince(await host.read())).toBe("");
});
