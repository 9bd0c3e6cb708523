/** What a person asks to be changed in the workbook: each waits for a refresh that runs, and the workbook is read again afterwards. */
import type { Correction } from "../../core/correct/correction";
import { OWN_SHEETS } from "../../core/own-sheets";
import type { Publishing } from "../../core/share/publish";
import type { CellChange } from "../../hosts/host";
import type { LogEntry, LoggedRun } from "../../hosts/host-logged-changes";
import { momentOf, timeOf, todayOf } from "../clock";
import type { Pane } from "../pane";
import type { PaneParts } from "./pane-parts";
import type { PaneShowing } from "./pane-showing";
import type { Reading } from "./reading";
import type { Refreshing } from "./refreshing";

/** Each answers false or null when it could not be done; the reason is told in the pane. */
export interface AskedChanges extends Pick<
  Pane,
  "decide" | "change" | "correct" | "lookAgain" | "publish" | "collect"
> {
  readonly setWorkingSheetsShown: (shown: boolean) => Promise<void>;
}

export function createAskedChanges(
  { host, compute, now }: PaneParts,
  { setReady, attempt }: PaneShowing,
  reading: Reading,
  { refresh, ended }: Refreshing,
): AskedChanges {
  /** The figures are from before the change, on this sheet where one is named. */
  const setOutOfDate = (sheet: string | null): void =>
    setReady({ outOfDate: { sheet, at: timeOf(now()) }, message: null });

  const decide: AskedChanges["decide"] = (decisions) =>
    attempt("Keeping the decision", async () => {
      await ended();
      let cells = await compute.ask("decision-cells", decisions);
      if (cells.missing.length > 0) {
        await refresh(true);
        cells = await compute.ask("decision-cells", decisions);
      }
      if (cells.missing.length > 0) throw new Error("The row of a decision does not stand on its sheet.");
      if (cells.changes.length === 0) return;
      await host.patch(cells.changes);
      setOutOfDate(null);
      await reading.again();
    });

  /** Nobody is asked for a name: Excel says on its own who edited. */
  const entry = (): LogEntry => ({ when: momentOf(now()), by: "" });
  const changed = async (changes: readonly CellChange[]): Promise<void> => {
    setOutOfDate(changes[0]?.at.sheet ?? null);
    await reading.again();
  };

  const change: AskedChanges["change"] = (changes, why) =>
    attempt("The change", async () => {
      await ended();
      const { writeLogged } = await import("../../hosts/host-logged-changes");
      const corrections = changes.map((one): Correction => ({ ...one, row: "", why }));
      await writeLogged(host, await host.read(), corrections, entry());
      await changed(changes);
    });

  const correct: AskedChanges["correct"] = async (corrections) => {
    let result: LoggedRun | null = null;
    const done = await attempt("The change", async () => {
      await ended();
      const { writeCorrections } = await import("../../hosts/host-logged-changes");
      result = await writeCorrections(host, corrections, entry());
      await changed(corrections);
    });
    return done ? result : null;
  };

  const lookAgain: AskedChanges["lookAgain"] = () =>
    attempt("Reading the workbook", async () => {
      await ended();
      await reading.again();
    });

  /** Read anew first: a line that somebody added meanwhile stands, and a source that changed makes the figures DRAFT. */
  const publish: AskedChanges["publish"] = async (asked) => {
    let result: Publishing | null = null;
    const done = await attempt("Publishing", async () => {
      await ended();
      await reading.again();
      const found = await compute.ask("publishing", { ...asked, on: todayOf(now()) });
      if (found.kind === "published" && found.added.length > 0) {
        await host.write([found.sheet]);
        await reading.again();
      }
      result = found;
    });
    return done ? result : null;
  };

  /** Read anew first, so that what somebody collected or typed meanwhile stands. */
  const collect: AskedChanges["collect"] = (files) =>
    attempt("Collecting", async () => {
      await ended();
      await reading.again();
      await host.write(await compute.ask("collected-sheets", { files, on: todayOf(now()) }));
      reading.setStale(true);
      setOutOfDate(OWN_SHEETS.collected);
      await refresh(true);
    });

  const setWorkingSheetsShown: AskedChanges["setWorkingSheetsShown"] = async (shown) => {
    await attempt(shown ? "Showing the sheets" : "Hiding the sheets", async () => {
      await host.setShown(await compute.ask("working-sheets", null), shown);
    });
  };

  return { decide, change, correct, lookAgain, publish, collect, setWorkingSheetsShown };
}
