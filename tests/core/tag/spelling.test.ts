import { spelling } from "../../../src/core/tag/spelling";

const meant = spelling(["community", "mentors", "vision"]);

it.each([
  ["communtiy", "community"],
  ["comunity", "community"],
  ["communnity", "community"],
  ["cummunity", "community"],
  ["ocmmunity", "community"],
  ["vison", "vision"],
])("%s is %s", (typed, word) => expect(meant(typed)).toBe(word));

it.each([["lommunity"], ["cmmnity"], ["mission"], ["communally"], ["mentor5"], [""], ["mento"]])(
  "leaves %j alone",
  (typed) => expect(meant(typed)).toBeNull(),
);
