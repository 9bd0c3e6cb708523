import fc from "fast-check";
import { unescapeText } from "../../../../src/hosts/file/read-strings";
import { cellText, inlineString, xmlAttribute } from "../../../../src/hosts/file/write/text";
import { cutText } from "../../../../src/hosts/host-text";

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

it("an attribute holds quotes and line breaks, and no control characters", () => {
  expect(xmlAttribute('say "a"\n<b>\u0001')).toBe("say &quot;a&quot;&#10;&lt;b&gt;");
});
