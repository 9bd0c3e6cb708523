import { withTitles } from "../../../../src/hosts/file/write/app-properties";

const VT = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';
const properties = (pairs: readonly (readonly [string, number])[], titles: readonly string[]): string =>
  `<Properties xmlns="p" ${VT}><HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">` +
  pairs
    .map(
      ([heading, count]) =>
        `<vt:variant><vt:lpstr>${heading}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`,
    )
    .join("") +
  `</vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${titles.length}" baseType="lpstr">` +
  titles.map((title) => `<vt:lpstr>${title}</vt:lpstr>`).join("") +
  "</vt:vector></TitlesOfParts></Properties>";

const GAPS = { all: ["Roster"], added: ["Leadership Gaps"] };

it.each([
  [
    "sheets stand before charts and names",
    properties(
      [
        ["Worksheets", 1],
        ["Charts", 1],
        ["Named Ranges", 1],
      ],
      ["Roster", "Chart1", "Roster!Print_Area"],
    ),
    ["LT_LeadershipGaps"],
    properties(
      [
        ["Worksheets", 2],
        ["Charts", 1],
        ["Named Ranges", 2],
      ],
      ["Roster", "Leadership Gaps", "Chart1", "Roster!Print_Area", "LT_LeadershipGaps"],
    ),
  ],
  [
    "names get a group of their own",
    properties([["Worksheets", 1]], ["Roster"]),
    ["LT_LeadershipGaps"],
    properties(
      [
        ["Worksheets", 2],
        ["Named Ranges", 1],
      ],
      ["Roster", "Leadership Gaps", "LT_LeadershipGaps"],
    ),
  ],
  [
    "in another language the sheets are found by their names",
    properties([["Arbeitsblätter", 1]], ["Roster"]),
    ["LT_LeadershipGaps"],
    properties([["Arbeitsblätter", 2]], ["Roster", "Leadership Gaps"]),
  ],
])("%s", (_, before, names, after) => {
  expect(withTitles(before, "app", GAPS, names)).toBe(after);
  expect(withTitles(after, "app", { all: ["Roster", "Leadership Gaps"], added: [] }, names)).toBe(after);
});

it.each([
  ["there is no list", '<Properties xmlns="p"><Application>x</Application></Properties>'],
  ["the counts do not fit", properties([["Worksheets", 3]], ["Roster"])],
])("the part stays as it is when %s", (_, before) => {
  expect(withTitles(before, "app", GAPS, ["LT_LeadershipGaps"])).toBe(before);
});
