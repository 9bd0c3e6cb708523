import {
  chmodSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt } from "../../../src/core/sheet";
import { openWorkbookFile, replaceFile } from "../../../src/hosts/file/disk";
import { HostError } from "../../../src/hosts/host";
import { smallWorkbook } from "./small-workbook";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "file-host-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
const at = (name: string): string => join(folder, name);
const workbook = (): Uint8Array =>
  smallWorkbook({ sheets: [{ name: "Sheet1", rows: '<row r="1"><c r="A1"><v>7</v></c></row>' }] });
const pieces = (text: string): Uint8Array[] => [Buffer.from(text.slice(0, 2)), Buffer.from(text.slice(2))];

const failing = (code: string): Error => Object.assign(new Error(code), { code });
/** A disk that takes some bytes and then no more. */
const brokenDisk =
  (code: string) =>
  async (path: string): Promise<void> => {
    writeFileSync(path, "half");
    return Promise.reject(failing(code));
  };

describe("openWorkbookFile", () => {
  it("reads, and saves the same file elsewhere", async () => {
    writeFileSync(at("a.xlsx"), workbook());
    const host = await openWorkbookFile(at("a.xlsx"));
    expect(cellAt((await host.read()).sheets[0]!, 1, 1).value).toBe(7);
    await host.save(at("b.xlsx"));
    expect(readFileSync(at("b.xlsx")).equals(Buffer.from(workbook()))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("opens a .csv as a workbook of one sheet, saved as .xlsx", async () => {
    writeFileSync(at("a.csv"), "Name,Score\nAda,4\n");
    const host = await openWorkbookFile(at("a.csv"));
    await host.save(at("a.xlsx"));
    const [sheet] = (await (await openWorkbookFile(at("a.xlsx"))).read()).sheets;
    expect([sheet?.name, cellAt(sheet!, 2, 2).value]).toEqual(["a", 4]);
  });

  it("saves over its own file", async () => {
    writeFileSync(at("a.xlsx"), workbook());
    const host = await openWorkbookFile(at("a.xlsx"));
    await host.save(at("a.xlsx"));
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it("does not save over what someone else saved meanwhile", async () => {
    writeFileSync(at("a.xlsx"), workbook());
    const host = await openWorkbookFile(at("a.xlsx"));
    writeFileSync(at("a.xlsx"), "theirs");
    await expect(host.save(at("a.xlsx"))).rejects.toThrow(/changed by someone else/);
    expect(readFileSync(at("a.xlsx"), "utf8")).toBe("theirs");
  });

  it.each([
    ["b.xlsm", /ends in \.xlsx/],
    ["b.csv", /ends in \.xlsx/],
  ])("does not save a plain workbook as %s", async (name, sentence) => {
    writeFileSync(at("a.xlsx"), workbook());
    const host = await openWorkbookFile(at("a.xlsx"));
    await expect(host.save(at(name))).rejects.toThrow(sentence);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it.each([
    ["none.xlsx", /There is no file/],
    ["none/none.xlsx", /There is no file/],
    [".", /is a folder/],
  ])("says why %s cannot be opened", async (name, sentence) => {
    await expect(openWorkbookFile(at(name))).rejects.toThrow(HostError);
    await expect(openWorkbookFile(at(name))).rejects.toThrow(sentence);
  });
});

describe("replaceFile", () => {
  it("replaces a file, keeps its permissions, leaves nothing beside", async () => {
    writeFileSync(at("a"), "old");
    chmodSync(at("a"), 0o640);
    await replaceFile(at("a"), pieces("new content"));
    expect(readFileSync(at("a"), "utf8")).toBe("new content");
    expect(statSync(at("a")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("replaces what a link points to", async () => {
    mkdirSync(at("real"));
    writeFileSync(at("real/a"), "old");
    symlinkSync(at("real/a"), at("link"));
    await replaceFile(at("link"), pieces("new"));
    expect(readFileSync(at("real/a"), "utf8")).toBe("new");
  });

  it.each([
    ["ENOSPC", /disk is full.*what was there before is unharmed/],
    ["EDQUOT", /disk is full/],
    ["EACCES", /read-only for this account/],
    ["EROFS", /read-only for this account/],
    ["EBUSY", /open in another program/],
    ["EIO", /could not be written \(EIO\)/],
  ])("keeps the old file and cleans up after %s", async (code, sentence) => {
    writeFileSync(at("a"), "old");
    await expect(replaceFile(at("a"), pieces("new"), brokenDisk(code))).rejects.toThrow(sentence);
    expect(readFileSync(at("a"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("keeps the old file when the content itself fails", async () => {
    writeFileSync(at("a"), "old");
    const broken = function* (): Generator<Uint8Array> {
      yield Buffer.from("ne");
      throw new HostError("it stopped");
    };
    await expect(replaceFile(at("a"), broken())).rejects.toThrow("it stopped");
    expect(readFileSync(at("a"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("says that there is no folder", async () => {
    await expect(replaceFile(at("none/a"), pieces("new"))).rejects.toThrow(/There is no folder/);
  });
});
