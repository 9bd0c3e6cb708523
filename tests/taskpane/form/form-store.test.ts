import { formSheets } from "../../../src/core/forms/form-sheets";
import { cellAt, type Workbook } from "../../../src/core/sheet";
import { framework } from "../../../src/framework/framework";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { packageFromOwnSheets } from "../../../src/hosts/file/new-workbook";
import { HostError } from "../../../src/hosts/host";
import { createMemoryHost } from "../../../src/hosts/memory";
import { createFormStore, type FormStore } from "../../../src/taskpane/form/form-store";
import { casesRated, isOpen, progressIn, type EntryPlace } from "../../../src/taskpane/view/form/form-view";
import { readFormView } from "../../../src/taskpane/view/form/read-form-view";
import { district, fileOf, formsOf, pageIn, returned, type Page } from "../../core/forms/small-forms";
import { liveHostOn, type LiveMemoryHost } from "../stage/live-memory-host";

const made = formsOf(district());

function fileHost(): LiveMemoryHost {
  const form = made.forms.find(({ director }) => director === "Dana Frost");
  if (form === undefined) throw new Error("no form");
  return liveHostOn(createFileHost(packageFromOwnSheets(formSheets(form)).save()));
}

async function storeOn(host: LiveMemoryHost): Promise<FormStore> {
  const form = readFormView(await host.read(), framework);
  if (form === null) throw new Error("no view");
  const store = createFormStore({
    host,
    form,
    compute: { form: async (book) => Promise.resolve(readFormView(book, framework)) },
  });
  await store.start();
  return store;
}

/** The n-th line of a leader, from 1. */
const place = (store: FormStore, leader: string, number: number, part: EntryPlace["part"] = "score"): EntryPlace => {
  const found = store.snapshot().form.leaders.find(({ name }) => name === leader);
  return { line: found?.lines[number - 1]?.key ?? "", round: "Round 1", part };
};
const at = (workbook: Workbook, name: string, row: number, column: number): unknown => {
  const sheet = workbook.sheets.find((one) => one.name === name);
  return sheet === undefined ? undefined : cellAt(sheet, row, column).value;
};
const happened = (ms = 260) => new Promise((resolve) => setTimeout(resolve, ms));

describe("entries in a director's form", () => {
  it("stand in their own cells of the locked file at once, and are taken back one by one", async () => {
    const host = fileHost();
    const store = await storeOn(host);
    const given = store.give(place(store, "Ben Birch", 2), 4);
    expect(progressIn(store.snapshot().form, 0).rated).toBe(1);
    await given;
    await store.give(place(store, "Ben Birch", 2, "evidence"), "=Seen in March");
    await store.give(place(store, "Ben Birch", 2), 5);
    // Ben's second line is row 11: D score, E evidence.
    let book = await host.read();
    expect([at(book, "Ratings", 11, 4), at(book, "Ratings", 11, 5)]).toEqual([5, "=Seen in March"]);
    const sheet = book.sheets.find(({ name }) => name === "Ratings");
    expect(sheet && cellAt(sheet, 11, 5).formula).toBeUndefined();

    await store.undo();
    await store.undo();
    book = await host.read();
    expect([at(book, "Ratings", 11, 4), at(book, "Ratings", 11, 5)]).toEqual([4, null]);
    await store.undo();
    expect(await store.undo()).toBeNull();
    expect(progressIn(store.snapshot().form, 0).rated).toBe(0);
    expect(store.snapshot().message).toBeNull();
    store.stop();
  });

  it("are all written when many come at once", async () => {
    const host = fileHost();
    const store = await storeOn(host);
    const scores = [1, 2, 3, 4, 5, 4, 3, 2];
    await Promise.all(scores.map((score, index) => store.give(place(store, "Ann Ash", index + 1), score)));
    await Promise.all([1, 2, 3].map((score) => store.give(place(store, "Ann Ash", 1), score)));
    const book = await host.read();
    expect(scores.map((_, index) => at(book, "Ratings", index + 2, 4))).toEqual([3, ...scores.slice(1)]);
    expect(store.snapshot()).toMatchObject({ writing: false, message: null });
    // The first line held 1 already: that is no entry.
    expect(store.snapshot().given).toHaveLength(8 + 2);
  });

  it("typed text is one step back, however often it was written", async () => {
    const host = fileHost();
    const store = await storeOn(host);
    const comment = place(store, "Ann Ash", 1, "comment");
    await store.give(comment, "See");
    await store.give(comment, "See notes", true);
    expect(store.snapshot().given).toHaveLength(1);
    await store.undo();
    expect(at(await host.read(), "Ratings", 2, 6)).toBeNull();
  });

  it("go to the line's new row after the lines were sorted on the sheet, and not to the row of before", async () => {
    const pages = await fileOf(made, "Dana Frost");
    const ratings = pageIn(pages, "Ratings");
    const [headings = [], ...lines] = ratings.rows;
    const sorted: Page = { ...ratings, rows: [headings, ...lines.toReversed()] };
    const memory = createMemoryHost(returned("x", pages).workbook);
    let current = memory;
    const host = liveHostOn({
      read: (signal) => current.read(signal),
      write: (sheets) => current.write(sheets),
      patch: (changes) => current.patch(changes),
    });
    const store = await storeOn(host);
    const first = place(store, "Ann Ash", 1);
    current = createMemoryHost(
      returned(
        "x",
        pages.map((page) => (page === ratings ? sorted : page)),
      ).workbook,
    );
    await store.give(first, 4);
    const book = await host.read();
    // 24 lines: the first is now the last.
    expect([at(book, "Ratings", 2, 4), at(book, "Ratings", 25, 4)]).toEqual([null, 4]);
    // Twin: a line that was deleted takes nothing, and it is said.
    const gone: Page = { ...ratings, rows: [headings, ...lines.slice(8)] };
    current = createMemoryHost(
      returned(
        "x",
        pages.map((page) => (page === ratings ? gone : page)),
      ).workbook,
    );
    await store.give(place(store, "Ann Ash", 3), 2);
    expect(store.snapshot().message).toMatchObject({ intent: "warning", title: "This entry was not written" });
    const after = await host.read();
    for (let row = 2; row <= 17; row++) expect(at(after, "Ratings", row, 4)).toBeNull();
  });

  it("never overwrite what a person typed on the sheet meanwhile; what stands there is shown", async () => {
    const host = fileHost();
    const store = await storeOn(host);
    await host.patch([{ at: { sheet: "Ratings", row: 2, column: 4 }, from: null, to: 2 }]);
    await store.give(place(store, "Ann Ash", 1), 5);
    expect(at(await host.read(), "Ratings", 2, 4)).toBe(2);
    const { form, message } = store.snapshot();
    expect(message?.text).toMatch(/changed on the sheet meanwhile\. Nothing was changed\./);
    expect(form.leaders[0]?.lines[0]?.entries[0]?.entry.score).toBe(2);
    await store.give(place(store, "Ann Ash", 1), 5);
    expect(at(await host.read(), "Ratings", 2, 4)).toBe(5);
  });

  it("that one cell refuses do not stop the others", async () => {
    const host = fileHost();
    const refusing = {
      ...host,
      patch: (changes: Parameters<typeof host.patch>[0]) =>
        changes.some(({ at: { row } }) => row === 3)
          ? Promise.reject(
              new HostError(
                "Nothing was changed. The cell D3 on Ratings is in a hidden row. Show the row, then try again.",
              ),
            )
          : host.patch(changes),
    };
    const store = await storeOn(refusing);
    await Promise.all([1, 2, 3].map((number) => store.give(place(store, "Ann Ash", number), 4)));
    const book = await host.read();
    expect([2, 3, 4].map((row) => at(book, "Ratings", row, 4))).toEqual([4, null, 4]);
    expect(store.snapshot().message).toMatchObject({
      intent: "error",
      title: "Writing the entry stopped. Nothing was changed.",
    });
    expect(progressIn(store.snapshot().form, 0).rated).toBe(2);
  });

  it("of the sheet are followed; a form whose lines are gone is told", async () => {
    const host = fileHost();
    let current: Workbook | null = null;
    const store = await storeOn({ ...host, read: async () => current ?? host.read() });
    await host.patch([{ at: { sheet: "Ratings", row: 2, column: 4 }, from: null, to: 3 }]);
    host.happen({ kind: "changed", sheet: "Ratings" });
    await happened();
    expect(progressIn(store.snapshot().form, 0).rated).toBe(1);
    current = { dateSystem: 1900, sheets: [] };
    host.happen({ kind: "changed", sheet: "Ratings" });
    await happened();
    expect(store.snapshot().message?.title).toBe("The lines of the form are gone");
    expect(progressIn(store.snapshot().form, 0).rated).toBe(1);
    current = null;
    host.happen({ kind: "changed", sheet: "Ratings" });
    await happened();
    expect(store.snapshot().message).toBeNull();
    store.stop();
  });

  it("fill a director's whole form, both rounds and the cases", async () => {
    const host = fileHost();
    const store = await storeOn(host);
    const scoreOf = (index: number): number => (index % 5) + 1;
    const places: EntryPlace[] = [];
    for (const { lines } of store.snapshot().form.leaders.filter(isOpen))
      for (const { key, entries } of lines)
        for (const { round } of entries) places.push({ line: key, round, part: "score" });
    for (const { key } of store.snapshot().form.cases) places.push({ line: key, round: "", part: "score" });
    expect(places).toHaveLength(3 * 8 * 2 + 4);
    await Promise.all(places.map((one, index) => store.give(one, scoreOf(index))));
    const form = readFormView(await host.read(), framework);
    if (form === null) throw new Error("no view");
    expect([0, 1].map((round) => progressIn(form, round))).toEqual([
      { rated: 24, toRate: 24 },
      { rated: 24, toRate: 24 },
    ]);
    expect(casesRated(form)).toBe(4);
    // Lines by leader, rounds beside each other: D and G of rows 2 to 25, then C of the cases.
    const book = await host.read();
    const standing = [
      ...Array.from({ length: 24 }, (_, index) => [
        at(book, "Ratings", index + 2, 4),
        at(book, "Ratings", index + 2, 7),
      ]).flat(),
      ...[2, 3, 4, 5].map((row) => at(book, "Common Cases", row, 3)),
    ];
    expect(standing).toEqual(places.map((_, index) => scoreOf(index)));
  });
});
