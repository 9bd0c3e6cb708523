import { dayOf } from "../../../../src/core/day";
import { ago } from "../../../../src/taskpane/screens/data/age";

const today = dayOf({ year: 2026, month: 5, day: 29 });

it.each([
  [{ year: 2026, month: 5, day: 29 }, "today"],
  [{ year: 2026, month: 6, day: 2 }, "today"],
  [{ year: 2026, month: 5, day: 28 }, "yesterday"],
  [{ year: 2026, month: 5, day: 26 }, "3 days ago"],
  [{ year: 2026, month: 5, day: 16 }, "13 days ago"],
  [{ year: 2026, month: 5, day: 15 }, "2 weeks ago"],
  [{ year: 2026, month: 3, day: 20 }, "10 weeks ago"],
  [{ year: 2026, month: 2, day: 1 }, "3 months ago"],
  [{ year: 2024, month: 6, day: 29 }, "23 months ago"],
  [{ year: 2024, month: 5, day: 1 }, "2 years ago"],
])("%j is %s", (day, words) => {
  expect(ago(dayOf(day), today)).toBe(words);
});
