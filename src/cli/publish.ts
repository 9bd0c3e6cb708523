/** `publish`: the year's headline figures as new lines on the sheet Published Figures. */
import { basename } from "node:path";
import type { Command } from "commander";
import { isoDate } from "../core/day";
import { refresh, runToEnd } from "../core/refresh";
import { publish, publishable, type Publishing } from "../core/share/publish";
import { reference } from "../framework/reference";
import { openWorkbookFile } from "../hosts/file/disk";
import { HostError } from "../hosts/host";
import { asOfDay } from "./as-of";
import { count, print } from "./print";
import { tellProgress } from "./progress";
import { refuseToLoseWords, targetOf, type TargetFlags } from "./target";
import { refuseNotUnderstood } from "./understood";

interface PublishFlags extends TargetFlags {
  readonly by?: string;
  readonly asOf?: string;
  readonly draft?: true;
  readonly json?: true;
}

const PUBLISHED = { suffix: "published", called: "a workbook with published figures" } as const;

export function addPublish(program: Command): void {
  program
    .command("publish <workbook>")
    .description("add the year's headline figures to the sheet Published Figures; what stands there stays")
    .option("--by <name>", "who publishes them")
    .option("--draft", "also figures that nobody has confirmed; their lines say DRAFT")
    .option("--as-of <date>", "the day of publishing, as YYYY-MM-DD; today if not given")
    .option("--out <file>", "where to write")
    .option("--in-place", "write into the workbook itself")
    .option("--json", "print everything as JSON")
    .action((workbook: string, flags: PublishFlags) => publishWorkbook(workbook, flags));
}

async function publishWorkbook(path: string, flags: PublishFlags): Promise<void> {
  const on = asOfDay(flags.asOf);
  const target = targetOf(path, flags, PUBLISHED);
  const host = await openWorkbookFile(path);
  const workbook = await host.read();
  const { analysis } = runToEnd(refresh(workbook, { asOf: on, reference }), tellProgress());
  refuseNotUnderstood(path, analysis);
  const done = publish(analysis, publishable(analysis), workbook, {
    on,
    by: flags.by?.trim() ?? "",
    draft: flags.draft === true,
  });
  if (done.kind === "refused") {
    const instead = done.isDraft
      ? ` Confirm them on the sheet Settings of ${basename(path)} first, or use --draft.`
      : "";
    throw new HostError(`${done.sentence} Nothing was written.${instead}`);
  }
  const written = done.added.length > 0 ? target : null;
  if (written !== null) {
    await refuseToLoseWords(written, "Publish in that file with --in-place");
    await host.write([done.sheet]);
    await host.save(written.path);
  }
  print(flags.json ? JSON.stringify(asJson(done, written?.path ?? null)) : said(done, written?.path ?? null));
}

type Published = Extract<Publishing, { kind: "published" }>;

const asJson = ({ added, same }: Published, written: string | null) => ({
  written,
  added: added.map(({ on, ...line }) => ({ ...line, on: on === null ? null : isoDate(on) })),
  same,
});

function said({ added, same }: Published, path: string | null): string {
  return [
    ...added.map(
      ({ metric, schoolYear, figure, status, corrects }) =>
        `  ${metric}${schoolYear === "" ? "" : `, ${schoolYear}`}: ${figure}${status === "DRAFT" ? ", DRAFT" : ""}${corrects === null ? "" : `, corrects line ${corrects}`}`,
    ),
    `${count(added.length, "figure")} published, ${same} published before as they are.`,
    path === null ? "Nothing was written." : `Written to ${path}, on the sheet Published Figures.`,
  ].join("\n");
}
