import { Zip, ZipDeflate, deflateSync, strToU8, zipSync } from "fflate";
import { fflateCodec } from "../../../src/hosts/file/codec";
import { openPackage } from "../../../src/hosts/file/package";

/** Known values of CRC-32 (the check value of the catalogue of CRCs, and the empty text). */
describe("crc32", () => {
  it.each([
    ["", 0],
    ["123456789", 0xcbf43926],
    ["a", 0xe8b7be43],
  ])("%j", (text, crc) => {
    expect(fflateCodec.crc32(strToU8(text))).toBe(crc);
  });
  it("goes on from a part", () => {
    expect(fflateCodec.crc32(strToU8("6789"), fflateCodec.crc32(strToU8("12345")))).toBe(0xcbf43926);
  });
});

const joined = (pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);

/** A zip written as a stream: sizes stand behind the data. */
function streamed(parts: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const [name, text] of Object.entries(parts)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(text), true);
  }
  zip.end();
  return joined(pieces);
}

/** A zip whose directory says sizes, offset and count in zip64 fields, as writers of large files do for small ones too. */
function zip64(name: string, text: string, prefix = ""): Uint8Array {
  const data = deflateSync(strToU8(text));
  const crc = fflateCodec.crc32(strToU8(text));
  const local = Buffer.alloc(30 + name.length + 20);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(45, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc, 14);
  local.fill(0xff, 18, 26);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(20, 28);
  local.write(name, 30);
  const localExtra = 30 + name.length;
  local.writeUInt16LE(1, localExtra);
  local.writeUInt16LE(16, localExtra + 2);
  local.writeBigUInt64LE(BigInt(text.length), localExtra + 4);
  local.writeBigUInt64LE(BigInt(data.length), localExtra + 12);

  const central = Buffer.alloc(46 + name.length + 28);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(45, 4);
  central.writeUInt16LE(45, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(crc, 16);
  central.fill(0xff, 20, 28);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(28, 30);
  central.fill(0xff, 42, 46);
  central.write(name, 46);
  const extra = 46 + name.length;
  central.writeUInt16LE(1, extra);
  central.writeUInt16LE(24, extra + 2);
  central.writeBigUInt64LE(BigInt(text.length), extra + 4);
  central.writeBigUInt64LE(BigInt(data.length), extra + 12);
  central.writeBigUInt64LE(0n, extra + 20);

  const offset = local.length + data.length;
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(1n, 24);
  end.writeBigUInt64LE(1n, 32);
  end.writeBigUInt64LE(BigInt(central.length), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(offset + central.length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.fill(0xff, 84, 96);
  return joined([Buffer.from(prefix), local, data, central, end]);
}

describe("ways to write a zip", () => {
  it("reads and keeps sizes behind the data", () => {
    const bytes = streamed({ "a.xml": "<a/>", "b.xml": "<b>text</b>" });
    const pkg = openPackage(bytes);
    expect([pkg.text("a.xml"), pkg.text("b.xml")]).toEqual(["<a/>", "<b>text</b>"]);
    expect(Buffer.from(pkg.save()).equals(bytes)).toBe(true);
    pkg.set("a.xml", "<c/>");
    const again = openPackage(pkg.save());
    expect([again.text("a.xml"), again.text("b.xml")]).toEqual(["<c/>", "<b>text</b>"]);
  });

  // A zip that was once split into volumes begins with PK00, and every offset is off by four.
  it.each(["", "PK00"])("reads and keeps zip64 fields, behind %j", (prefix) => {
    const bytes = zip64("a.xml", "<a>text</a>", prefix);
    const pkg = openPackage(bytes);
    expect(pkg.text("a.xml")).toBe("<a>text</a>");
    pkg.set("b.xml", "<b/>");
    const again = openPackage(pkg.save());
    expect([again.text("a.xml"), again.text("b.xml")]).toEqual(["<a>text</a>", "<b/>"]);
  });

  it("keeps folders, stored parts, comments and other people's fields", () => {
    const bytes = zipSync(
      {
        "folder/": new Uint8Array(0),
        "a.xml": [
          strToU8("<a/>"),
          { level: 0, comment: "a comment", extra: { 0x7075: new Uint8Array([1, 2, 3]) }, os: 3, attrs: 0o644 << 16 },
        ],
        "ä.xml": strToU8("<ä/>"),
      },
      { mtime: "2021-03-04" },
    );
    const pkg = openPackage(bytes);
    expect(pkg.names()).toEqual(["a.xml", "ä.xml"]);
    pkg.set("b.xml", "<b/>");
    const saved = Buffer.from(pkg.save());
    const firstNew = saved.indexOf("b.xml") - 30;
    expect(saved.subarray(0, firstNew).equals(Buffer.from(bytes).subarray(0, firstNew))).toBe(true);
    expect(saved.includes("a comment")).toBe(true);
    expect(openPackage(saved).names()).toEqual(["a.xml", "ä.xml", "b.xml"]);
  });

  it("reads parts named with backslashes and keeps their names", () => {
    const pkg = openPackage(zipSync({ "xl\\workbook.xml": strToU8("<w/>") }));
    expect(pkg.text("xl/workbook.xml")).toBe("<w/>");
    pkg.set("xl/workbook.xml", "<v/>");
    expect(Buffer.from(pkg.save()).includes("xl\\workbook.xml")).toBe(true);
  });
});
