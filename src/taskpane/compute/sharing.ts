/** What a shareable copy tells and hides, the files themselves, and what publishing would write. Nothing is written here. */
import type { Day } from "../../core/day";
import { hiddenRows, type HiddenRow } from "../../core/share/about-copy";
import { publish, publishable, type Publishing } from "../../core/share/publish";
import { shareOf } from "../../core/share/share";
import type { Session } from "./session";
import type { SharedFiles } from "./shared-files";

export interface Sharing {
  readonly year: string | null;
  readonly state: "confirmed" | "draft";
  readonly figures: number;
  readonly gaps: number;
  readonly hidden: number;
  /** The newest school year first. */
  readonly hiddenRows: readonly HiddenRow[];
}

export function sharing({ refreshed: { analysis } }: Session): Sharing {
  const shared = shareOf(analysis);
  const rows = hiddenRows(shared);
  return {
    year: shared.year,
    state: shared.state,
    figures: shared.figures.length,
    gaps: shared.gaps.length,
    hidden: rows.reduce((sum, { hidden }) => sum + hidden, 0),
    hiddenRows: rows,
  };
}

/** Makes the files; the writer comes only when somebody shares. */
export async function sharedFiles({ refreshed: { analysis } }: Session): Promise<SharedFiles> {
  const { makeSharedFiles } = await import("./shared-files");
  return makeSharedFiles(analysis);
}

export interface PublishingAsked {
  readonly on: Day;
  readonly by: string;
  /** Also figures that nobody has confirmed. */
  readonly draft: boolean;
}

export const publishing = ({ workbook, refreshed: { analysis } }: Session, asked: PublishingAsked): Publishing =>
  publish(analysis, publishable(analysis), workbook, asked);
