import { pastedCells } from "../../../src/preview/page/pasted";

it.each([
  ["one cell", "a", [["a"]]],
  [
    "rows and columns",
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["quotes around tabs and line breaks", '"a\tb"\t"say ""hi"""\n', [["a\tb", 'say "hi"']]],
  [
    "short rows filled up",
    "a\tb\nc",
    [
      ["a", "b"],
      ["c", ""],
    ],
  ],
  ["a quote inside a word", 'five" wide', [['five" wide']]],
])("%s", (_, text, cells) => expect(pastedCells(text)).toEqual(cells));
