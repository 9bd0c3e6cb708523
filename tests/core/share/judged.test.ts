import { judged } from "../../../src/core/share/judged";

it("hides ratings of fewer than 10 leaders, and where everybody or nobody is effective", () => {
  const isHidden = (value: number, most: number) => judged("effective-share", value, most).sensitive;
  expect([isHidden(4, 9), isHidden(4, 10)]).toEqual([true, false]);
  expect([isHidden(0, 12), isHidden(1, 12), isHidden(11, 12), isHidden(12, 12)]).toEqual([true, false, false, true]);
});

it("hides shares of fewer than 10 students, and of groups of which fewer than 10 are inside or outside", () => {
  const of = (value: number, most: number) => judged("students-of-color", value, most);
  expect(of(4, 9)).toEqual({ sensitive: true });
  expect([of(9, 100), of(10, 100), of(90, 100), of(91, 100)]).toEqual([
    { sensitive: true },
    { sensitive: false },
    { sensitive: false },
    { sensitive: true },
  ]);
});

it("gives a range for shares of students under 5 % and over 95 %", () => {
  const of = (value: number, most: number) => judged("students-economically-disadvantaged", value, most);
  expect([of(29, 600), of(30, 600)]).toEqual([{ sensitive: true, code: { low: 0, high: 30 } }, { sensitive: false }]);
  expect([of(570, 600), of(571, 600)]).toEqual([
    { sensitive: false },
    { sensitive: true, code: { low: 570, high: 600 } },
  ]);
});
