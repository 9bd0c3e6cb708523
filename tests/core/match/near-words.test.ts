import { isNear, nearestWord, nearWords, shelve } from "../../../src/core/match/near-words";

it.each([
  ["prinicipal", "principal"],
  ["assitant", "assistant"],
  ["langauge", "language"],
  ["couselor", "counselor"],
  ["schoo", "school"],
])("%s is near %s", (typed, meant) => {
  expect(isNear(typed, meant)).toBe(true);
  expect(isNear(meant, typed)).toBe(true);
});

it.each([
  ["reader", "leader"],
  ["clark", "clerk"],
  ["dean", "deana"],
  ["15", "51"],
  ["120001", "120002"],
  ["principal", "principal"],
])("%s is not near %s", (typed, other) => expect(isNear(typed, other)).toBe(false));

it("gives the nearest word only where there is one", () => {
  const shelf = shelve(["principal", "principals", "director"]);
  expect(nearWords("priincipal", shelf)).toEqual(["principal", "principals"]);
  expect(nearestWord("priincipal", shelf)).toBe("principal");
  expect(nearestWord("dircector", shelf)).toBe("director");
  expect(nearestWord("custodian", shelf)).toBeNull();
  expect(nearestWord("marten", shelve(["martin", "marion"]))).toBe("martin");
  expect(nearestWord("harrin", shelve(["harrim", "harris"]))).toBeNull();
});
