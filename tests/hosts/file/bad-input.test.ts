import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { createFileHost } from "../../../src/hosts/file/file-host";
import { openPackage } from "../../../src/hosts/file/package";
import { HostError } from "../../../src/hosts/host";
import { describeReal, realBytes } from "../../real-data";
import { smallWorkbook } from "./small-workbook";

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): Buffer => Buffer.from(`${text}\0`, "utf16le");
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from(CFB), Buffer.alloc(1016), utf16("Root Entry"), utf16(stream)]);
const good = (): Uint8Array =>
  smallWorkbook({ sheets: [{ name: "Sheet1", rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });
const withParts = (parts: Readonly<Record<string, string | Uint8Array | null>>): Uint8Array =>
  smallWorkbook({ sheets: [{ name: "Sheet1" }], parts });

/** Changes the sizes that the zip's directory declares for a part. */
function lyingAbout(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const lying = Buffer.from(bytes);
  const central = lying.lastIndexOf(name) - 46;
  lying.writeUInt32LE(size, central + 24);
  return lying;
}

const CASES: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ["zero bytes", () => new Uint8Array(0), /is empty \(0 bytes\)/],
  ["not a zip", () => strToU8("name,school\nA,B\n"), /is not an Excel workbook/],
  ["a web page", () => strToU8("<html><table><tr><td>1</td></tr></table></html>"), /is a web page/],
  [
    "XML Spreadsheet 2003",
    () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /XML Spreadsheet 2003/,
  ],
  ["an .xls", () => compound("Workbook"), /older Excel workbook \(\.xls\)/],
  ["an .xls of Excel 95", () => compound("Book"), /older Excel workbook \(\.xls\)/],
  [
    "a bare BIFF stream",
    () => Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]),
    /older Excel workbook \(\.xls\)/,
  ],
  ["a .doc", () => compound("WordDocument"), /older Office document/],
  ["an encrypted workbook", () => compound("EncryptedPackage"), /locked with a password/],
  ["a truncated zip", () => good().subarray(0, 900), /damaged or incomplete/],
  ["a zip without its end", () => good().subarray(0, good().length - 10), /damaged or incomplete/],
  ["a zip of nothing", () => zipSync({}), /no workbook in it/],
  ["a zip of something else", () => zipSync({ "photo.txt": strToU8("x") }), /no workbook in it/],
  ["an .xlsb", () => withParts({ "xl/workbook.xml": null, "xl/workbook.bin": "x" }), /Binary Workbook \(\.xlsb\)/],
  [
    "an .ods",
    () =>
      zipSync({
        mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
        "content.xml": strToU8("<a/>"),
        "META-INF/manifest.xml": strToU8("<a/>"),
      }),
    /OpenDocument/,
  ],
  [
    "a .docx",
    () =>
      withParts({
        "_rels/.rels":
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<w/>",
        "xl/workbook.xml": null,
      }),
    /no workbook in it/,
  ],
  [
    "Strict Open XML",
    () =>
      withParts({
        "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" conformance="strict"/>',
      }),
    /Strict Open XML/,
  ],
  ["no worksheets", () => smallWorkbook({ sheets: [] }), /no worksheets/],
  ["only a chart sheet", () => smallWorkbook({ sheets: [{ name: "Chart1", type: "chartsheet" }] }), /no worksheets/],
  [
    "a malformed workbook part",
    () => withParts({ "xl/workbook.xml": "<workbook><sheets>" }),
    /xl\/workbook\.xml is not well-formed/,
  ],
  [
    "a malformed sheet",
    () => withParts({ "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row></sheetData></worksheet>" }),
    /sheet1\.xml is not well-formed/,
  ],
  [
    "a sheet that breaks off",
    () => withParts({ "xl/worksheets/sheet1.xml": '<worksheet><sheetData><row r="1"><c r="A1"' }),
    /sheet1\.xml is not well-formed/,
  ],
  ["malformed styles", () => withParts({ "xl/styles.xml": "<styleSheet" }), /styles\.xml is not well-formed/],
  [
    "malformed texts",
    () => withParts({ "xl/sharedStrings.xml": "<sst><si></sst>" }),
    /sharedStrings\.xml is not well-formed/,
  ],
  ["a missing sheet", () => withParts({ "xl/worksheets/sheet1.xml": null }), /the sheet Sheet1 is missing/],
  ["missing texts", () => withParts({ "xl/sharedStrings.xml": null }), /xl\/sharedStrings\.xml is missing/],
  ["missing styles", () => withParts({ "xl/styles.xml": null }), /xl\/styles\.xml is missing/],
  [
    "a sheet that unpacks to more than 200 times its size",
    () => withParts({ "xl/worksheets/sheet1.xml": new Uint8Array(5_000_000).fill(32) }),
    /unreasonable size/,
  ],
  ["a bomb in another part", () => withParts({ "bomb.bin": new Uint8Array(5_000_000) }), /unreasonable size/],
  ["more than 2 GB declared", () => lyingAbout(good(), "xl/worksheets/sheet1.xml", 2 ** 31 + 1), /unreasonable size/],
  [
    "a size declared too small",
    () => lyingAbout(good(), "xl/worksheets/sheet1.xml", 10),
    /sheet1\.xml cannot be unpacked/,
  ],
  [
    "a size declared too large",
    () => lyingAbout(good(), "xl/worksheets/sheet1.xml", 2000),
    /sheet1\.xml cannot be unpacked/,
  ],
  [
    "one wrong byte in a part",
    () => {
      const bytes = Buffer.from(
        smallWorkbook({ sheets: [{ name: "Sheet1", rows: '<row r="1"><c r="A1"><v>123456789</v></c></row>' }] }),
      );
      const start = bytes.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length;
      bytes[start + 60] = (bytes[start + 60] ?? 0) ^ 0x55;
      return bytes;
    },
    /sheet1\.xml cannot be unpacked/,
  ],
];

/** The way a file is opened and read. */
const openAndRead = async (bytes: Uint8Array): Promise<unknown> => createFileHost(bytes).read();

describe("a file that is no readable workbook", () => {
  it.each(CASES)("%s is refused in one plain sentence", async (_, make, sentence) => {
    const error: unknown = await openAndRead(make()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostError);
    const { message } = error as HostError;
    expect(message).toMatch(sentence);
    expect(message).toMatch(/nothing was changed/);
    expect(message).not.toMatch(/\n|undefined|Error:/);
  });

  it("leaves a good one alone", async () => {
    await expect(openAndRead(good())).resolves.toMatchObject({ sheets: [{ name: "Sheet1", lastRow: 1 }] });
  });

  it("leaves a small part of one repeated word alone, and a blank picture in a larger file", () => {
    expect(() => openPackage(withParts({ "docProps/custom.xml": `<a>${" ".repeat(900_000)}</a>` }))).not.toThrow();
    let state = 1;
    const noise = Uint8Array.from({ length: 60_000 }, () => (state = (state * 48_271) % 2_147_483_647) >> 8);
    expect(() =>
      openPackage(withParts({ "xl/media/blank.emf": new Uint8Array(5_000_000), "xl/media/photo.jpg": noise })),
    ).not.toThrow();
  });
});

describe("a damaged workbook", () => {
  const isReadOrRefused = async (bytes: Uint8Array): Promise<void> => {
    const error: unknown = await openAndRead(bytes).then(
      () => null,
      (caught: unknown) => caught,
    );
    if (error !== null) expect(error).toBeInstanceOf(HostError);
  };

  it("is read or refused in a sentence, whatever bytes are wrong or missing", async () => {
    const whole = good();
    const at = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 5 }), fc.option(at), async (changes, end) => {
        const bytes = Uint8Array.from(whole);
        for (const [place, byte] of changes) bytes[place] = byte;
        await isReadOrRefused(end === null ? bytes : bytes.subarray(0, end));
      }),
      { numRuns: 500 },
    );
  });

  it("is read or refused in a sentence, whatever its XML says", async () => {
    const pieces = [
      "<",
      ">",
      "/",
      '"',
      "=",
      " ",
      "&",
      "c",
      "row",
      "r",
      "v",
      "s",
      "t",
      "is",
      "f",
      "A1",
      "0",
      "9",
      "-",
      "]]>",
      "<!--",
    ];
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="s" s="0"><f t="shared" si="0" ref="A1:B2">A1</f><v>0</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>';
    const change = fc.tuple(fc.nat(sheet.length), fc.nat(4), fc.constantFrom("", ...pieces));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let xml = sheet;
        for (const [place, cut, piece] of changes) xml = xml.slice(0, place) + piece + xml.slice(place + cut);
        await isReadOrRefused(withParts({ "xl/worksheets/sheet1.xml": xml }));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a signed workbook", () => {
  const signed = (): Uint8Array =>
    withParts({ "_xmlsignatures/origin.sigs": "", "_xmlsignatures/sig1.xml": "<Signature/>" });

  it("is read", async () => {
    await expect(openAndRead(signed())).resolves.toBeDefined();
  });

  it("is not written", async () => {
    await expect(createFileHost(signed()).write([])).rejects.toThrow(/digital signature/);
  });
});

describeReal("a workbook that Excel encrypted", () => {
  it("is refused with the way out", () => {
    expect(() => openPackage(realBytes("workbooks/encrypted.xlsx"))).toThrow(
      /locked with a password.*remove the password/,
    );
  });
});
