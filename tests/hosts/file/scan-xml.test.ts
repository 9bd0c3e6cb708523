import fc from "fast-check";
import { strToU8 } from "fflate";
import { SaxesParser } from "saxes";
import { attributeOf, plainNumber, scanXml, textOf } from "../../../src/hosts/file/scan-xml";
import { HostError } from "../../../src/hosts/host";

type Event = readonly [kind: string, ...facts: string[]];

function scanned(pieces: readonly Uint8Array[], attributes: readonly string[]): Event[] {
  const events: Event[] = [];
  scanXml(
    pieces,
    {
      open: (name, found) =>
        events.push(["open", name, ...attributes.map((attribute) => attributeOf(found, attribute) ?? "-")]),
      text: (bytes, from, to, raw) => addText(events, textOf(bytes, from, to, raw)),
      close: (name) => events.push(["close", name]),
    },
    "test.xml",
  );
  return events;
}

function addText(events: Event[], text: string): void {
  const last = events.at(-1);
  if (text === "") return;
  if (last?.[0] === "text") events[events.length - 1] = ["text", (last[1] ?? "") + text];
  else events.push(["text", text]);
}

/** The same events as saxes, an independent reader, tells them. */
function saxesEvents(xml: string, attributes: readonly string[]): Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  parser.on("opentag", (tag) => {
    depth++;
    events.push(["open", local(tag.name), ...attributes.map((attribute) => tag.attributes[attribute] ?? "-")]);
  });
  parser.on("text", (text) => depth > 0 && addText(events, text));
  parser.on("cdata", (text) => addText(events, text));
  parser.on("closetag", (tag) => {
    depth--;
    events.push(["close", local(tag.name)]);
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return events;
}

const name = fc.constantFrom("c", "v", "row", "x:c", "sheetData", "longerName", "a.b-c");
const text = fc
  .string({ unit: "binary", maxLength: 12 })
  .map((value) =>
    value
      .replace(/[^\n\t\r -\ud7ff\ue000-\ufffd]/gu, "")
      .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`),
  );
const xml = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(name, fc.option(text), fc.array(tie("content"), { maxLength: 4 }), fc.boolean())
    .map(([tag, value, content, spaced]) => {
      const attribute = value === null ? "" : ` r${spaced ? " = " : "="}"${value.replace(/["\r\n\t]/g, "")}" s='1'`;
      return content.length === 0
        ? `<${tag}${attribute}/>`
        : `<${tag}${attribute}${spaced ? "\n" : ""}>${content.join("")}</${tag}${spaced ? " " : ""}>`;
    }),
  content: fc.oneof(
    { depthSize: "small" },
    text,
    fc.constantFrom("<!-- <c> -->", "<![CDATA[<v>&amp;]]>", "<?pi <v> ?>"),
    tie("element"),
  ),
})).element;

describe("scanXml", () => {
  it("tells what saxes tells, however the bytes are divided", () => {
    fc.assert(
      fc.property(
        xml,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 }),
        (element, lengths) => {
          const source = `<?xml version="1.0"?>\n${element}\n`;
          const bytes = strToU8(source);
          const pieces: Uint8Array[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn++) {
            const length = lengths[turn % lengths.length] ?? 1;
            pieces.push(bytes.subarray(at, at + length));
            at += length;
          }
          expect(scanned(pieces, ["r", "s"])).toEqual(saxesEvents(source, ["r", "s"]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    "",
    "  ",
    "text",
    "<a>",
    "<a></b>",
    "<a/><b/>",
    "<a/>text",
    "</a>",
    "<a b></a>",
    "<a b=c></a>",
    '<a b="c></a>',
    '<a b="<"/>',
    "<a><b></a></b>",
    "<a",
    "<a><!-- ",
    "<a><![CDATA[ </a>",
    "< a/>",
    "<a/ >",
  ])("refuses %s", (source) => {
    expect(() => scanned([strToU8(source)], [])).toThrow(HostError);
  });
});

describe("plainNumber", () => {
  it("is what Number says, or nothing", () => {
    const plain = fc
      .tuple(fc.integer(), fc.option(fc.stringMatching(/^\d{1,9}$/)))
      .map(([whole, decimals]) => (decimals === null ? String(whole) : `${whole}.${decimals}`));
    fc.assert(
      fc.property(fc.oneof(plain, fc.double().map(String), fc.string()), (source) => {
        const bytes = strToU8(source);
        const number = plainNumber(bytes, 0, bytes.length);
        if (!Number.isNaN(number)) expect(number).toBe(Number(source));
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["", "-", ".", "1e5", "+1", " 1", "1 ", "0x1", "1.2.3", "1234567890123456"])(
    "leaves %j to others",
    (source) => {
      const bytes = strToU8(source);
      expect(plainNumber(bytes, 0, bytes.length)).toBeNaN();
    },
  );
});
