import { brightSpots } from "../../../src/core/report/bright-spots";
import { metricOf } from "./larkmoor";

describe("the best cluster among the bright spots", () => {
  const cluster = (name: string, value: number) =>
    metricOf("effective-share", "2025-26", value, { group: { cluster: name }, known: 20, of: 20 });
  const spots = (...values: number[]) =>
    brightSpots(
      {
        year: "2025-26",
        years: ["2025-26"],
        metrics: [
          metricOf("effective-share", "2025-26", 0.5, { known: 60, of: 60 }),
          ...values.map((value, at) => cluster(["East", "West", "North"][at] ?? "", value)),
        ],
      },
      3,
    ).map(({ name }) => name);

  it("is the one above all others", () => {
    expect(spots(0.4, 0.7, 0.5)).toEqual(["West cluster"]);
  });
  it("is none where two are alike: neither is the highest", () => {
    expect(spots(0.4, 0.7, 0.7)).toEqual([]);
  });
});
