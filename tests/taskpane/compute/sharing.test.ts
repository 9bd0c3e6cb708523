import { unzipSync } from "fflate";
import { readExchange } from "../../../src/core/share/exchange";
import { createComputeInPlace } from "../../../src/taskpane/compute/in-place";
import type { FromWorker } from "../../../src/taskpane/compute/messages";
import { createWorkerSide } from "../../../src/taskpane/compute/worker-side";
import { workbookParcels } from "../../../src/taskpane/compute/workbook-parcels";
import { dayOf } from "../../../src/core/day";
import { district } from "../district";

const asOf = dayOf({ year: 2026, month: 5, day: 29 });

it("tells what is hidden, and makes a workbook and a file of figures that say the same", async () => {
  const compute = createComputeInPlace();
  await compute.analyze(district(), { asOf, startedAt: "9:40 AM", tell: () => undefined });
  const sharing = await compute.ask("sharing", null);
  expect(sharing.hidden).toBe(sharing.hiddenRows.reduce((sum, { hidden }) => sum + hidden, 0));
  expect(sharing.figures).toBeGreaterThan(sharing.hidden);
  const { workbook, exchange } = await compute.ask("shared-files", null);
  expect(Object.keys(unzipSync(workbook))).toContain("xl/workbook.xml");
  expect(readExchange(exchange).kind).toBe("read");
  expect((await compute.ask("shared-files", null)).workbook).toEqual(workbook);
});

it("the worker answers in its own time, and tells why where it cannot", async () => {
  const heard: FromWorker[] = [];
  let done: () => void = () => undefined;
  const answered = new Promise<void>((resolve) => (done = resolve));
  const tell = createWorkerSide((message) => {
    heard.push(message);
    if (message.kind !== "stage" && message.id === 3) done();
  });
  tell({ kind: "ask", id: 1, name: "shared-files", asked: null });
  expect(heard).toEqual([{ kind: "failed", id: 1, message: "Nothing was read yet." }]);
  for (const parcel of workbookParcels(district())) tell({ kind: "parcel", parcel });
  tell({ kind: "analyze", id: 2, asOf, startedAt: "9:40 AM" });
  tell({ kind: "ask", id: 3, name: "shared-files", asked: null });
  await answered;
  expect(heard.at(-1)).toMatchObject({ kind: "done", id: 3 });
});

it("shows the lines that publishing adds, and refuses what nobody confirmed", async () => {
  const compute = createComputeInPlace();
  await compute.analyze(district(), { asOf, startedAt: "9:40 AM", tell: () => undefined });
  expect(await compute.ask("publishing", { on: asOf, by: "", draft: false })).toMatchObject({
    kind: "refused",
    isDraft: true,
  });
  const asDraft = await compute.ask("publishing", { on: asOf, by: "Board office", draft: true });
  expect(asDraft.kind === "published" && asDraft.added[0]).toMatchObject({ by: "Board office", status: "DRAFT" });
});
