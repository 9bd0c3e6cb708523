/** @jest-environment jsdom */
import { render } from "@testing-library/react";
import { RoundsChart } from "../../../src/taskpane/charts/rounds-chart";

const round = (name: string, mean: number) => ({ name, mean });

function drawn(years: Parameters<typeof RoundsChart>[0]["years"]) {
  const { container } = render(<RoundsChart instrument="TEAM" cut={4} years={years} />);
  return {
    svg: container.querySelector("svg"),
    lines: container.querySelectorAll(".line").length,
    marks: container.querySelectorAll("circle").length,
    texts: [...container.querySelectorAll("text")].map(({ textContent }) => textContent),
  };
}

it("says every value to those who do not see it, and writes the first and the last", () => {
  const { svg, marks, lines, texts } = drawn([
    { year: "2024-25", rounds: [round("Fall", 3.25), round("Spring", 3.5)] },
    { year: "2025-26", rounds: [round("Fall", 3.6), round("Spring", 3.9)] },
  ]);
  expect(svg?.getAttribute("aria-label")).toBe(
    "TEAM practice rating by round, scale 1 to 5, 4 is effective: Fall 2024-25 3.25, Spring 2024-25 3.50, Fall 2025-26 3.60, Spring 2025-26 3.90.",
  );
  expect([marks, lines]).toEqual([4, 3]);
  expect(texts).toEqual(["1", "2", "3", "4", "5", "4 is effective", "3.3", "3.9", "2024-25", "2025-26"]);
});

it("keeps an empty place for a year without a round, and draws no line across it", () => {
  const { marks, lines, texts } = drawn([
    { year: "2023-24", rounds: [round("", 3)] },
    { year: "2024-25", rounds: [] },
    { year: "2025-26", rounds: [round("", 4)] },
  ]);
  expect([marks, lines]).toEqual([2, 0]);
  expect(texts.slice(-3)).toEqual(["2023-24", "2024-25", "2025-26"]);
});

it("writes a single value once", () => {
  expect(drawn([{ year: "2025-26", rounds: [round("Fall", 2)] }]).texts).toEqual([
    "1",
    "2",
    "3",
    "4",
    "5",
    "4 is effective",
    "2.0",
    "2025-26",
  ]);
});

it("shortens years where there are many, and shows the last six", () => {
  const years = Array.from({ length: 8 }, (_, index) => ({
    year: `${2018 + index}-${19 + index}`,
    rounds: [round("", 3)],
  }));
  expect(drawn(years).texts.slice(-6)).toEqual(["20-21", "21-22", "22-23", "23-24", "24-25", "25-26"]);
});

it.each([[[]], [[{ year: "2025-26", rounds: [] }]]])("draws nothing where no round counts", (years) => {
  expect(drawn(years).svg).toBeNull();
});
