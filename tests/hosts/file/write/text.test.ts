import fc from "fast-check";
import { unescapeText } from "../../../../src/hosts/file/read-strings";
import { cellText, cutText, inlineString, looksLikeInput, xmlAttribute } from "../../../../src/hosts/file/write/text";

const plainOf = (xml: string): string =>
  unescapeText(xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"));

describe("a cell's text", () => {
  it.each([
    ["Art & <Music>", "Art &amp; &lt;Music&gt;"],
    ["bell\u0007", "bell_x0007_"],
    ["line\r\nend", "line_x000D_\nend"],
    ["half \ud83d", "half _xD83D_"],
    ["whole \ud83d\ude00", "whole \ud83d\ude00"],
    ["reads like a code: _x0041_", "reads like a code: _x005F_x0041_"],
    ["_x0041_x0042_", "_x005F_x0041_x005F_x0042_"],
    ["plain_x", "plain_x"],
  ])("%j is written as %j", (text, xml) => {
    expect(cellText(text)).toBe(xml);
  });

  it("reads back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "_x0041_", "_", "\ud800"), (text, more) => {
        expect(plainOf(cellText(text + more))).toBe(text + more);
      }),
    );
  });

  it("keeps spaces at its ends, and says so only then", () => {
    expect(inlineString(" a")).toBe('<is><t xml:space="preserve"> a</t></is>');
    expect(inlineString("a b")).toBe("<is><t>a b</t></is>");
    expect(inlineString("a", "x:")).toBe("<x:is><x:t>a</x:t></x:is>");
  });

  it.each([
    ["a".repeat(32767), 32767, "a"],
    ["a".repeat(32768), 32767, "…"],
    [`${"a".repeat(32765)}\ud83d\ude00b`, 32766, "…"],
  ])("is cut at Excel's limit, never inside a character", (text, length, last) => {
    const cut = cutText(text);
    expect(cut.length).toBe(length);
    expect(cut.at(-1)).toBe(last);
    expect(cut).not.toMatch(/[\ud800-\udbff]…/);
  });
});

describe("text that Excel would take for something else when it is edited", () => {
  it.each([
    "=1+1",
    "+5",
    "-",
    "@here",
    "\tx",
    "\rx",
    "'quoted",
    "007",
    "12.5%",
    "5/29/2026",
    "$5",
    "(3)",
    "1 000",
    "2011-12",
  ])("finds %j", (text) => {
    expect(looksLikeInput(text)).toBe(true);
  });

  it.each(["Lakeshore", "", "3rd Street School", "of 158", " lead", "A-1"])("leaves %j alone", (text) => {
    expect(looksLikeInput(text)).toBe(false);
  });
});

it("an attribute holds quotes and line breaks, and no control characters", () => {
  expect(xmlAttribute('say "a"\n<b>\u0001')).toBe("say &quot;a&quot;&#10;&lt;b&gt;");
});
