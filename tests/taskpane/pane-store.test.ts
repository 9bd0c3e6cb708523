import { OWN_SHEETS } from "../../src/core/own-sheets";
import type { Workbook } from "../../src/core/sheet";
import { plainUnder, standingTable } from "../../src/core/state/own-table";
import { HostError, type LiveHost } from "../../src/hosts/host";
import { workbookOf } from "../../src/hosts/memory";
import type { Compute } from "../../src/taskpane/compute/compute";
import { createComputeInPlace } from "../../src/taskpane/compute/in-place";
import { createPaneStore, type PaneStore } from "../../src/taskpane/pane-store";
import type { PaneSnapshot } from "../../src/taskpane/store/pane-showing";
import { district, NOW, refreshed } from "./district";
import { createLiveMemoryHost, type LiveMemoryHost } from "./stage/live-memory-host";

interface Opened {
  readonly host: LiveMemoryHost;
  readonly store: PaneStore;
  /** Every state that was shown. */
  readonly seen: PaneSnapshot["state"][];
}

interface Parts {
  readonly workbook?: Workbook;
  /** Our sheets stand already. */
  readonly written?: boolean;
  readonly host?: (host: LiveMemoryHost) => Partial<LiveHost>;
  readonly compute?: Compute;
}

const open: PaneStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.stop();
});

async function opened({ workbook = district(), written = false, host: change, compute }: Parts = {}): Promise<Opened> {
  const host = createLiveMemoryHost(workbook);
  if (written) await host.write(refreshed(workbook).sheets);
  const store = createPaneStore({
    host: { ...host, ...change?.(host) },
    compute: compute ?? createComputeInPlace(),
    now: () => NOW,
  });
  open.push(store);
  const seen: PaneSnapshot["state"][] = [];
  store.subscribe(() => seen.push(store.snapshot().state));
  await store.start();
  return { host, store, seen };
}

const names = async (host: LiveHost): Promise<readonly string[]> => (await host.read()).sheets.map(({ name }) => name);
const ready = { kind: "ready", outOfDate: null, unfinished: null, message: null };

it("offers to read where nothing of ours is, and says how many sheets there are", async () => {
  const { store } = await opened();
  expect(store.snapshot()).toMatchObject({ state: { kind: "first-run", sheets: 3 }, overview: null });
});

it("reads, computes and writes our sheets, telling each stage", async () => {
  const { host, store, seen } = await opened();
  await store.refresh();
  expect(store.snapshot()).toMatchObject({ state: ready, refreshedAt: "9:40 AM" });
  expect(store.snapshot().overview?.today).toMatchObject({ written: true, current: true, moves: null });
  // Collecting rating forms writes the other two.
  const { collected, returned, ...written } = OWN_SHEETS;
  const standing = await names(host);
  expect(standing).toEqual(expect.arrayContaining(Object.values(written)));
  expect([collected, returned].filter((name) => standing.includes(name))).toEqual([]);
  const stages = seen.flatMap((state) => (state.kind === "refreshing" ? [state.stage] : []));
  expect([...new Set(stages)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

it("shows the figures at once where our sheets stand already", async () => {
  const { store, seen } = await opened({ written: true });
  expect(store.snapshot()).toMatchObject({ state: ready, refreshedAt: null });
  expect(store.snapshot().overview?.today.current).toBe(true);
  expect(seen.some(({ kind }) => kind === "refreshing")).toBe(false);
});

it("writes nothing when it is canceled, and goes back to what it showed", async () => {
  const { host, store } = await opened({ written: true });
  const before = await host.read();
  const overview = store.snapshot().overview;
  const running = store.refresh();
  store.cancel();
  await running;
  expect(await host.read()).toBe(before);
  expect(store.snapshot()).toMatchObject({
    state: { ...ready, message: { intent: "info", title: "Canceled. Nothing was changed." } },
  });
  expect(store.snapshot().overview).toBe(overview);
});

it("cancels the first reading too", async () => {
  const { host, store } = await opened();
  const running = store.refresh();
  store.cancel();
  await running;
  expect(await names(host)).toEqual(["Roster 2025-26", "Roster 2024-25", "Enrollment 2025-26"]);
  expect(store.snapshot().state).toMatchObject({ kind: "first-run", sheets: 3 });
});

it("cannot be canceled once our sheets are being written", async () => {
  const { store } = await opened({
    host: (host) => ({
      write: async (sheets) => {
        store.cancel();
        await host.write(sheets);
      },
    }),
  });
  await store.refresh();
  expect(store.snapshot().state).toEqual(ready);
});

it("keeps the old figures when writing stops, and says why", async () => {
  const sentence =
    "The sheet Leadership Gaps is protected. Unprotect it on Excel's Review tab, then try again. Nothing was changed.";
  const { store } = await opened({
    written: true,
    host: () => ({ write: () => Promise.reject(new HostError(sentence)) }),
  });
  const before = store.snapshot().overview;
  await store.refresh();
  const { state, overview, refreshedAt } = store.snapshot();
  expect(state).toMatchObject({
    kind: "ready",
    message: {
      intent: "error",
      title: "The refresh stopped. Nothing was changed.",
      text: "The sheet Leadership Gaps is protected. Unprotect it on Excel's Review tab, then try again.",
    },
  });
  expect(overview).toBe(before);
  expect(refreshedAt).toBeNull();
});

it("says when the workbook cannot be read", async () => {
  const { store } = await opened({
    host: () => ({ read: () => Promise.reject(new HostError("Excel is busy. Try again.")) }),
  });
  expect(store.snapshot().state).toMatchObject({
    message: { title: "Reading the workbook stopped.", text: "Excel is busy. Try again." },
  });
});

describe("out of date", () => {
  it("marks the figures when a sheet changes, without computing", async () => {
    const { host, store } = await opened({ written: true });
    const { overview } = store.snapshot();
    host.happen({ kind: "changed", sheet: "Roster 2025-26" });
    expect(store.snapshot().state).toMatchObject({ outOfDate: { sheet: "Roster 2025-26", at: "9:40 AM" } });
    expect(store.snapshot().overview).toBe(overview);
  });

  it("leaves alone words that people type on the summary and the gaps", async () => {
    const { host, store } = await opened({ written: true });
    host.happen({ kind: "changed", sheet: "Leadership Gaps" });
    expect(store.snapshot().state).toEqual(ready);
  });

  it("is seen when the pane opens, with the sheet's name", async () => {
    const standing = createLiveMemoryHost(district());
    await standing.write(refreshed(district()).sheets);
    const { sheets, ...rest } = await standing.read();
    const [roster] = district([{ school: 0, heading: "TEAM Average", to: 4.5 }]).sheets;
    const workbook = {
      ...rest,
      sheets: sheets.map((sheet) => (roster && sheet.name === roster.name ? roster : sheet)),
    };
    const { store } = await opened({ workbook });
    expect(store.snapshot().state).toMatchObject({ outOfDate: { sheet: "Roster 2025-26", at: null } });
    expect(store.snapshot().overview?.today.standing?.metrics.rows[0]?.figure).toBe("3.38");
  });

  it("ends with a refresh", async () => {
    const { host, store } = await opened({ written: true });
    host.happen({ kind: "changed", sheet: "Roster 2025-26" });
    await store.refresh();
    expect(store.snapshot().state).toEqual(ready);
  });

  it("is not forgotten when somebody changes a sheet during the refresh", async () => {
    const { host, store } = await opened({ written: true });
    const running = store.refresh();
    host.happen({ kind: "changed", sheet: "Enrollment 2025-26" });
    await running;
    expect(store.snapshot().state).toMatchObject({ outOfDate: { sheet: "Enrollment 2025-26" } });
  });
});

describe("rows that may stand elsewhere", () => {
  const moved = ({ store }: Opened): readonly string[] => [...store.snapshot().movedSheets];

  it("are those of sheets that changed in more than one cell, also where no figure rests on them", async () => {
    const pane = await opened({ written: true });
    pane.host.happen({ kind: "changed", sheet: "Roster 2025-26", inOneCell: true });
    expect(moved(pane)).toEqual([]);
    pane.host.happen({ kind: "changed", sheet: "Leadership Gaps" });
    expect(moved(pane)).toEqual(["Leadership Gaps"]);
  });

  it("are known again when the workbook was read, or our sheets were written", async () => {
    const pane = await opened({ written: true });
    pane.host.happen({ kind: "changed", sheet: "Leadership Metrics" });
    await pane.store.lookAgain();
    expect(moved(pane)).toEqual([]);
    pane.host.happen({ kind: "changed", sheet: "Leadership Metrics" });
    await pane.store.refresh();
    expect(moved(pane)).toEqual([]);
  });

  it("stay unknown when a sheet changes while it is read, and when a refresh is canceled", async () => {
    let sorting = false;
    const pane = await opened({
      written: true,
      host: (host) => ({
        read: async (signal) => {
          const workbook = await host.read(signal);
          if (sorting) host.happen({ kind: "changed", sheet: "Leadership Metrics" });
          return workbook;
        },
      }),
    });
    sorting = true;
    await pane.store.lookAgain();
    expect(moved(pane)).toEqual(["Leadership Metrics"]);
    sorting = false;
    const running = pane.store.refresh();
    pane.store.cancel();
    await running;
    expect(moved(pane)).toEqual(["Leadership Metrics"]);
  });
});

describe("a refresh that was cut off", () => {
  const cutOff = async (): Promise<Workbook> => {
    const host = createLiveMemoryHost(district());
    const { sheets } = refreshed(district());
    await host.write(
      sheets.map((sheet) =>
        sheet.name === OWN_SHEETS.summary
          ? {
              ...sheet,
              cells: [
                ...sheet.cells.filter(({ row, column }) => row !== 2 || column > 2),
                { row: 2, column: 1, value: "UNFINISHED", style: {} },
                {
                  row: 2,
                  column: 2,
                  value:
                    "A refresh began at 9:12 AM and was not finished. Refresh again to make this page whole. The district's sheets were not touched.",
                  style: {},
                },
              ],
            }
          : sheet,
      ),
    );
    return host.read();
  };

  it("is seen when the pane opens, and healed by the next", async () => {
    const { store } = await opened({ workbook: await cutOff() });
    expect(store.snapshot().state).toMatchObject({ kind: "ready", unfinished: "9:12 AM" });
    await store.refresh();
    expect(store.snapshot().state).toEqual(ready);
  });
});

describe("decisions", () => {
  const decided = [{ kind: "setting", name: "Effective from", value: 3.5 }] as const;
  const typed = async (host: LiveHost): Promise<string> => {
    const table = standingTable(await host.read(), "settings");
    const row = table?.rows.find((one) => plainUnder(table, "Setting", one) === "Effective from");
    return table && row !== undefined ? plainUnder(table, "Decision", row) : "";
  };

  it("are kept in their cell, computed, and wait for a refresh", async () => {
    const { host, store } = await opened({ written: true });
    expect(await store.decide(decided)).toBe(true);
    expect(await typed(host)).toBe("3.5");
    expect(store.snapshot().state).toMatchObject({ outOfDate: { sheet: null, at: "9:40 AM" } });
    const setting = store.snapshot().overview?.settings.settings.find(({ name }) => name === "Effective from");
    expect(setting).toMatchObject({ value: "3.5", standard: "4", typed: "3.5" });
  });

  it("can follow a refresh at once", async () => {
    const { host, store } = await opened();
    await store.refresh();
    expect(await store.decide(decided)).toBe(true);
    expect(await typed(host)).toBe("3.5");
  });

  it("may follow each other closely", async () => {
    const { host, store } = await opened({ written: true });
    const both = [store.decide(decided), store.decide([{ kind: "setting", name: "District name", value: "Larkmoor" }])];
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(await typed(host)).toBe("3.5");
    expect(store.snapshot().overview?.settings.settings[0]?.value).toBe("Larkmoor");
  });

  it("wait for a refresh that runs, and do not stop it", async () => {
    const { host, store } = await opened({ written: true });
    const running = store.refresh();
    expect(await store.decide(decided)).toBe(true);
    await running;
    expect(store.snapshot().refreshedAt).toBe("9:40 AM");
    expect(await typed(host)).toBe("3.5");
  });

  it("are computed by the refresh that begins meanwhile", async () => {
    const { host, store } = await opened({ written: true });
    const kept = store.decide(decided);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await store.refresh();
    expect(await kept).toBe(true);
    expect(await typed(host)).toBe("3.5");
    expect(store.snapshot().state).toEqual(ready);
  });

  it("are said to have failed when the cell cannot be changed", async () => {
    const { host, store } = await opened({
      written: true,
      host: () => ({
        patch: () => Promise.reject(new HostError("Settings, C5 was changed meanwhile. Nothing was changed.")),
      }),
    });
    expect(await store.decide(decided)).toBe(false);
    expect(await typed(host)).toBe("");
    expect(store.snapshot().state).toMatchObject({
      message: { intent: "error", text: "Settings, C5 was changed meanwhile." },
    });
  });
});

it("writes nothing where no sheet is understood, and shows what was found", async () => {
  const { host, store } = await opened({
    workbook: workbookOf([
      {
        name: "Menu",
        rows: [
          ["Day", "Lunch"],
          ["Monday", "Soup"],
        ],
      },
    ]),
  });
  await store.refresh();
  expect(await names(host)).toEqual(["Menu"]);
  expect(store.snapshot()).toMatchObject({ state: ready, overview: { today: { understood: false, written: false } } });
});

it("says what a person must do before Excel goes on", async () => {
  const { host, store } = await opened();
  const running = store.refresh();
  host.happen({
    kind: "waiting",
    sentence: "Finish editing the cell: press Enter or Esc. The refresh goes on by itself.",
  });
  expect(store.snapshot().state).toMatchObject({ kind: "refreshing", waiting: expect.stringContaining("press Enter") });
  expect(store.snapshot().announced.sentence).toContain("press Enter");
  host.happen({ kind: "waiting", sentence: null });
  expect(store.snapshot().state).toMatchObject({ waiting: null });
  await running;
});

it("goes to cells, shows and hides the working sheets, and follows the selection", async () => {
  const { host, store } = await opened({ written: true });
  await store.show({ sheet: "Roster 2025-26", row: 2, column: 1 });
  await store.setWorkingSheetsShown(true);
  host.happen({ kind: "selected", at: { sheet: "Roster 2025-26", row: 3, column: 2 } });
  expect(host.shown).toEqual([{ sheet: "Roster 2025-26", row: 2, column: 1 }]);
  expect(host.hiddenOrShown[0]).toMatchObject({ shown: true, marks: expect.arrayContaining(["LT_Settings"]) });
  expect(store.snapshot().selected).toEqual({ sheet: "Roster 2025-26", row: 3, column: 2 });
});
