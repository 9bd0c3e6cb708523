import { alignOf, textBox, type RowGround } from "../../../src/preview/page/text-box";

// Columns of 64 pixels; D is taken.
const ground = (taken: readonly number[]): RowGround => ({
  left: (column) => (column - 1) * 64,
  width: () => 64,
  isFree: (column) => !taken.includes(column),
  lastColumn: 10,
});
const look = { horizontal: "General", indent: 0, wrap: false } as const;
const text = { column: 2, kind: "text" } as const;

it.each([
  ["text", "General", "left"],
  ["number", "General", "right"],
  ["boolean", "General", "center"],
  ["error", "General", "center"],
  ["number", "Left", "left"],
  ["text", "Right", "right"],
] as const)("a %s with %s stands %s", (kind, horizontal, align) => expect(alignOf(kind, horizontal)).toBe(align));

describe("a text that does not fit", () => {
  it("runs over empty neighbors as far as it needs", () => {
    expect(textBox(text, look, 100, ground([2]))).toEqual({ left: 64, width: 128, crossed: [3], align: "left" });
  });
  it("is cut where the next cell is filled", () => {
    expect(textBox(text, look, 400, ground([2, 4]))).toEqual({ left: 64, width: 128, crossed: [3], align: "left" });
    expect(textBox(text, look, 400, ground([2, 3])).width).toBe(64);
  });
  it("runs to the left when it stands right", () => {
    const right = textBox({ column: 3, kind: "text" }, { ...look, horizontal: "Right" }, 100, ground([3]));
    expect(right).toEqual({ left: 64, width: 128, crossed: [3], align: "right" });
  });
  it("runs to both sides when centered, its middle where it was", () => {
    const box = textBox({ column: 3, kind: "text" }, { ...look, horizontal: "Center" }, 96, ground([3]));
    expect(box.left + box.width / 2).toBe(128 + 32);
    expect(box.width).toBe(100);
  });
});

describe("stays in its cell", () => {
  it.each([
    ["a text that fits", text, look, 60],
    ["a number", { column: 2, kind: "number" }, look, 400],
    ["wrapped text", text, { ...look, wrap: true }, 400],
    ["a merge", { ...text, merge: { firstRow: 1, lastRow: 1, firstColumn: 2, lastColumn: 2 } }, look, 400],
  ] as const)("%s", (_, cell, its, width) => {
    expect(textBox(cell, its, width, ground([2]))).toMatchObject({ left: 64, width: 64, crossed: [] });
  });
});
