import { fisherExact } from "../../../src/core/statistics/fisher";

// Fisher's tea (The Design of Experiments, 1935: 34/70); the others R: fisher.test(matrix(c(a,b,c,d), 2, byrow=TRUE))$p.value
it.each([
  [[3, 1], [1, 3], 34 / 70],
  [[1, 9], [11, 3], 0.0027594561852201],
  [[7, 12], [0, 5], 0.27206851119895],
  [[20, 80], [35, 65], 0.026117952125054],
  [[50, 450], [70, 400], 0.024582926553401],
  [[0, 0], [3, 4], 1],
  [[0, 0], [0, 0], 1],
] as const)("%j against %j", (one, other, p) => {
  expect(fisherExact(one, other)).toBeCloseTo(p, 10);
  expect(fisherExact(other, one)).toBeCloseTo(p, 10);
});
