import { METRIC_IDS } from "../../src/core/metric/metric";
import { fields } from "../../src/framework/fields";
import { figureInputs } from "../../src/framework/figure-inputs";

it("says for every figure on what it rests, and names no other", () => {
  const named = new Set(figureInputs.flatMap(({ figures }) => figures));
  expect([...named].sort()).toEqual([...METRIC_IDS].sort());
});

it("names fields that the dataset has", () => {
  const known = new Map(fields.fields.map(({ id, datasets }) => [id, datasets as readonly string[]]));
  for (const { dataset, fields: inputs } of figureInputs) {
    for (const id of inputs) {
      if (id === "students") continue;
      expect([id, known.get(id)?.includes(dataset)]).toEqual([id, true]);
    }
  }
});
