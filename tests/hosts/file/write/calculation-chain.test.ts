import { withoutSheets } from "../../../../src/hosts/file/write/calculation-chain";

const chain = (cells: string): string => `<calcChain xmlns="m">${cells}</calcChain>`;

it("cells of our sheets go, and the others still say which sheet they are on", () => {
  const before = chain('<c r="A1" i="1"/><c r="A2"/><c r="B1" i="4"/><c r="B2"/><c r="A3" i="1"/><c r="C1" i="2"/>');
  expect(withoutSheets(before, "chain", new Set([4]))).toBe(
    chain('<c r="A1" i="1"/><c r="A2"/><c r="A3" i="1"/><c r="C1" i="2"/>'),
  );
});

it("nothing changes when none of our sheets is in it", () => {
  const before = chain('<c r="A1" i="1"/>\r\n');
  expect(withoutSheets(before, "chain", new Set([4]))).toBe(before);
});

it("nothing is left when only ours were in it", () => {
  expect(withoutSheets(chain('<c r="A1" i="4"/><c r="A2"/>'), "chain", new Set([4]))).toBeNull();
});
