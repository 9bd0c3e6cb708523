import fc from "fast-check";
import { matchLabels } from "../../../src/core/match/match-labels";
import { indexReference } from "../../../src/core/match/reference-index";
import type { LabelMatch } from "../../../src/core/match/label-match";
import { vocabularies } from "../../../src/framework/vocabulary";

const indexOf = (standards: readonly string[]) =>
  indexReference(
    standards.map((standard) => ({ standard })),
    vocabularies.abbreviations,
  );
const SCHOOLS = [
  "Cayuga High School",
  "Cayuga Middle School",
  "Cayuga Elementary 1",
  "Cayuga Elementary 2",
  "El Dorado Elementary School",
  "South Garland High School",
  "St. Mary Academy",
  "PS 15",
  "PS 51",
  "Trinity Charter School - Spring Cameron",
  "Grand Prairie College Preparat",
  "Maple Ridge Intermediate School",
  "Westlake Junior High",
  "McKinley Learning Center",
  "Birch EC/Pk/K",
  "T H Marlowe Elementary School",
  "Rosamund Quillfeather Alder Primary School",
];
const index = indexOf(SCHOOLS);
const match = (label: string, on = index): LabelMatch => {
  const [found] = matchLabels([label], on);
  if (!found) throw new Error("no result");
  return found;
};

describe("applies", () => {
  it.each([
    ["Cayuga High School", "Cayuga High School"],
    ["CAYUGA H S", "Cayuga High School"],
    ["HS Cayuga", "Cayuga High School"],
    ["Cayuga High", "Cayuga High School"],
    ["cayuga  h.s.", "Cayuga High School"],
    ["Cayuga MS", "Cayuga Middle School"],
    ["Cayuga El 1", "Cayuga Elementary 1"],
    ["Cayuga Elem. School #2", "Cayuga Elementary 2"],
    ["EL DORADO EL", "El Dorado Elementary School"],
    ["S Garland H S", "South Garland High School"],
    ["Saint Mary Acad", "St. Mary Academy"],
    ["P.S. 15", "PS 15"],
    ["PS 051", "PS 51"],
    ["TRINITY CHARTER SCHOOL - SPRING CA", "Trinity Charter School - Spring Cameron"],
    ["GRAND PRAIRIE COLLEGE PREPARATORY", "Grand Prairie College Preparat"],
    ["MAPLE RIDGE INT", "Maple Ridge Intermediate School"],
    ["WESTLAKE J H", "Westlake Junior High"],
    ["West Lake Jr. High", "Westlake Junior High"],
    ["Mc Kinley Lrng Ctr", "McKinley Learning Center"],
    ["Birch EC/PRE-K Center", "Birch EC/Pk/K"],
    ["TH Marlowe Elem", "T H Marlowe Elementary School"],
    ["Cayuga Elementry 2", "Cayuga Elementary 2"],
    ["Rosamund Quilfeather Alder Primary", "Rosamund Quillfeather Alder Primary School"],
  ])("%s", (label, standard) => {
    const found = match(label);
    expect([found.status, found.standard]).toEqual(["applied", standard]);
  });
});

describe("leaves open", () => {
  it.each([
    ["Cayuga", "the level is missing"],
    ["Cayuga El", "two elementary schools, and it says neither number"],
    ["Cayuga Elementary 3", "another number"],
    ["Cayuga Elementary II", "a roman numeral is not that number"],
    ["PS 5", "the beginning of a number is not a number"],
    ["PS 511", "another number"],
    ["Cayuga Junior High", "another level"],
    ["Maple Ridge Elementary", "another level"],
    ["Cayugo High School", "one letter off in the only word that names it"],
    ["Trinity Charter School", "whole words: may be another school"],
    ["Hartwell Elementary", "not on the list"],
    ["Elementary School", "names no school"],
  ])("%s: %s", (label) => expect(match(label).status).not.toBe("applied"));

  it("proposes both where one label fits two standards", () => {
    const found = match(
      "CEDAR TECH CTR",
      indexOf(["Cedar Technology Center", "Cedar Technical Center", "Cedar Academy"]),
    );
    expect(found).toMatchObject({ status: "proposed", runnerUp: "Cedar Technology Center" });
    expect(found.candidates.map(({ standard }) => standard)).toEqual([
      "Cedar Technical Center",
      "Cedar Technology Center",
    ]);
  });

  it("has nothing to propose for what shares no word", () => {
    expect(match("Transportation Annex")).toMatchObject({ status: "unknown", standard: null, candidates: [] });
    expect(match(" -- ")).toMatchObject({ status: "unknown" });
  });

  it("proposes the same name at another level, behind nothing better", () => {
    const found = match("Cayuga Junior High");
    expect(found.status).toBe("proposed");
    expect(found.candidates.map(({ standard }) => standard)).toContain("Cayuga High School");
    expect(found.score).toBeLessThan(0.95);
  });

  it("finds words in a name by its initials", () => {
    const found = match("LEX H S", indexOf(["Legacy of Educational Xcellence High School", "Oak High School"]));
    expect(found).toMatchObject({ status: "proposed", standard: "Legacy of Educational Xcellence High School" });
  });
});

it("says why in plain words", () => {
  expect(match("Cayuga High School").why).toBe("the same text");
  expect(match("CAYUGA H S").why).toBe("the same words with H S written out");
  expect(match("TRINITY CHARTER SCHOOL - SPRING CA").why).toBe("the same text, cut off at the end");
});

it("reads the list's own short names", () => {
  const short = indexReference(
    [
      { standard: "101", texts: ["Ada Thistle Elementary School", "THISTLE"] },
      { standard: "102", texts: ["Bram Thistle High School", "THISTLE HS"] },
    ],
    vocabularies.abbreviations,
  );
  expect(match("Thistle", short)).toMatchObject({ status: "applied", standard: "101" });
  expect(match("Thistle H S", short)).toMatchObject({ status: "applied", standard: "102" });
});

const word = fc.constantFrom(
  "Alder",
  "Birch",
  "Cayuga",
  "Dove",
  "El",
  "Elm",
  "Oak",
  "St",
  "Mary",
  "of",
  "the",
  "P",
  "S",
);
const level = fc.constantFrom(
  "",
  "El",
  "Elementary",
  "MS",
  "Middle School",
  "H S",
  "High School",
  "Int",
  "Acad",
  "Ctr",
);
const number = fc.constantFrom("", "1", "2", "15", "51", "II", "III");
const name = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), level, number)
  .map(([words, kind, digits]) => [...words, kind, digits].filter((part) => part !== "").join(" "));
const list = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });

it("keeps every standard label as itself", () => {
  fc.assert(
    fc.property(list, (standards) => {
      const found = matchLabels(standards, indexOf(standards));
      expect(found.map(({ status, standard }) => [status, standard])).toEqual(
        standards.map((standard) => ["applied", standard]),
      );
    }),
  );
});

it("does not depend on the order of the labels or of the list", () => {
  fc.assert(
    fc.property(list, list, (standards, labels) => {
      const found = matchLabels(labels, indexOf(standards));
      const again = matchLabels(labels.toReversed(), indexOf(standards.toReversed())).toReversed();
      expect(again).toEqual(found);
    }),
  );
});

it("never applies a label to a standard with other numbers", () => {
  const digits = (text: string): string => (text.match(/\d+|\bI{2,3}\b/g) ?? []).join(" ");
  fc.assert(
    fc.property(list, list, (standards, labels) => {
      for (const found of matchLabels(labels, indexOf(standards))) {
        if (found.status === "applied") expect(digits(found.standard ?? "")).toBe(digits(found.label));
      }
    }),
  );
});

it("never fails, and orders candidates by their scores", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 30 })), fc.array(fc.string({ maxLength: 30 })), (standards, labels) => {
      for (const { status, standard, score, candidates } of matchLabels(labels, indexOf(standards))) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(candidates.length).toBeLessThanOrEqual(5);
        expect(standard === null).toBe(status === "unknown");
        expect(candidates.map((one) => one.score)).toEqual(
          candidates.map((one) => one.score).toSorted((a, b) => b - a),
        );
      }
    }),
  );
});
