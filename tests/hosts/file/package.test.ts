import { strToU8, zipSync } from "fflate";
import { HostError } from "../../../src/hosts/host";
import { emptyPackage, openPackage } from "../../../src/hosts/file/package";

const small = (): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8("<Types/>"),
      xl: { "workbook.xml": strToU8("<workbook/>"), "media/a.bin": [new Uint8Array([1, 2, 3]), { level: 0 }] },
      "docProps/": new Uint8Array(0),
    },
    { mtime: "2020-02-02" },
  );

describe("openPackage", () => {
  it("names the parts in the file's order, without folders", () => {
    expect(openPackage(small()).names()).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/media/a.bin"]);
  });

  it.each(["xl/workbook.xml", "/xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml"])(
    "finds a part as %s",
    (name) => {
      const pkg = openPackage(small());
      expect(pkg.has(name)).toBe(true);
      expect(pkg.text(name)).toBe("<workbook/>");
    },
  );

  it("reads a stored part", () => {
    expect([...openPackage(small()).bytes("xl/media/a.bin")]).toEqual([1, 2, 3]);
  });

  it("saves the same bytes when nothing is set, or what is set is the same", () => {
    const bytes = small();
    const pkg = openPackage(bytes);
    expect(Buffer.from(pkg.save()).equals(Buffer.from(bytes))).toBe(true);
    pkg.set("xl/workbook.xml", ["<work", "book/>"]);
    expect(Buffer.from(pkg.save()).equals(Buffer.from(bytes))).toBe(true);
  });

  it("writes a changed part in its place and a new one at the end, the same bytes each time", () => {
    const change = (): Uint8Array => {
      const pkg = openPackage(small());
      pkg.set("xl/workbook.xml", "<workbook>ä</workbook>");
      pkg.set("xl/new.xml", ["<a>", strToU8("b"), "</a>"]);
      return pkg.save();
    };
    const again = openPackage(change());
    expect(again.names()).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/media/a.bin", "xl/new.xml"]);
    expect(again.text("xl/workbook.xml")).toBe("<workbook>ä</workbook>");
    expect(again.text("xl/new.xml")).toBe("<a>b</a>");
    expect(Buffer.from(change()).equals(Buffer.from(change()))).toBe(true);
  });

  it("makes a new file", () => {
    const pkg = emptyPackage();
    pkg.set("a.xml", "<a/>");
    expect(openPackage(pkg.save()).text("a.xml")).toBe("<a/>");
  });

  it("says which part is missing", () => {
    expect(() => openPackage(small()).bytes("xl/none.xml")).toThrow(HostError);
    expect(() => openPackage(small()).bytes("xl/none.xml")).toThrow(/xl\/none\.xml is missing/);
  });
});
