import { isVocabularyId, labelLines } from "../../../src/core/label/label-lines";
import { vocabularies } from "../../../src/framework/vocabulary";

it("gives a line for each label, against a vocabulary", () => {
  expect(labelLines(["Asst. Principal", "Academy Principal", ""], { vocabulary: "position" }, vocabularies)).toEqual([
    { label: "Asst. Principal", status: "applied", standard: "assistant-principal", score: 1, runnerUp: null },
    {
      label: "Academy Principal",
      status: "proposed",
      standard: "assistant-principal",
      score: 0.8,
      runnerUp: "principal",
      candidates: [
        { standard: "assistant-principal", score: 0.8 },
        { standard: "principal", score: 0.78 },
      ],
    },
    { label: "", status: "unknown", standard: null, score: 0, runnerUp: null },
  ]);
});

it("gives the reference file's line as it stands there", () => {
  const referenceLines = ["Cayuga  High School", "", "Cayuga Middle School"];
  expect(labelLines(["CAYUGA H S"], { referenceLines }, vocabularies)).toEqual([
    { label: "CAYUGA H S", status: "applied", standard: "Cayuga  High School", score: 0.99, runnerUp: null },
  ]);
});

it("knows its vocabularies", () => {
  expect(isVocabularyId("race-ethnicity")).toBe(true);
  expect(isVocabularyId("color")).toBe(false);
});
