import { connectedSets } from "../../../src/core/statistics/connected";

it("joins what links join, in a chain too, and leaves the rest alone", () => {
  expect(
    connectedSets(7, [
      [5, 1],
      [1, 3],
      [6, 0],
      [3, 5],
    ]),
  ).toEqual([[0, 6], [1, 3, 5], [2], [4]]);
  expect(connectedSets(2, [])).toEqual([[0], [1]]);
});
