/**
 * Two leaders of the sample district, as read from its cells with another program: TEAM export 25-26 and TEAM 24-25 by employee number,
 * the rosters, Staff survey 25-26 rows 2 and 11, Survey 24-25 rows 4 and 5.
 */
import { readFileSync } from "node:fs";
import { leaderAnswer } from "../../../src/taskpane/view/leader-answer";
import type { LeaderProfile } from "../../../src/taskpane/view/leader-profile";
import { analyzeFile } from "../../golden/refreshed";

let profileAt: (row: number) => LeaderProfile;

beforeAll(async () => {
  const { analysis } = await analyzeFile(new Uint8Array(readFileSync("assets/sample-district.xlsx")));
  profileAt = (row) => {
    const answer = leaderAnswer({ at: { sheet: "Roster 25-26", row, column: 2 } }, analysis);
    if (answer.kind !== "leader") throw new Error(`Nobody in row ${row}`);
    return answer.profile;
  };
});

const averagesOf = (profile: LeaderProfile): Record<string, readonly (readonly [number, number] | null)[]> =>
  Object.fromEntries(
    (profile.evidence[0]?.rows ?? []).map(({ id, averages }) => [
      id,
      averages.map((one) => one && ([Math.round(one.average * 1e4) / 1e4, one.scores] as const)),
    ]),
  );

it("is Silvester Ingcombe, who came from another school", () => {
  const profile = profileAt(2);
  expect(profile.name).toBe("Silvester Ingcombe");
  expect(profile.posts).toEqual(["Principal, Alderbrook High School"]);
  // 5 years as principal; at Mulberry Branch until SY2324, where he started on July 21, 2020.
  expect(profile.story).toBe(
    "Sixth year as principal, second at this school. Before that, principal at Mulberry Branch Elementary School for 4 years.",
  );
  expect(profile.school).toMatch(/^1,766 students\. High school\. .*Alderbrook cluster\.$/);
  expect(profile.facts).toEqual(["Executive director: Cordelia Ingquist."]);
  const means = profile.practice.years.map(({ year, rounds }) => [year, ...rounds.map(({ mean }) => mean.toFixed(4))]);
  expect(means).toEqual([
    ["2022-23", "3.9400"],
    ["2023-24", "4.0000", "4.1800"],
    ["2024-25", "4.0000", "4.4118"],
    ["2025-26", "4.0588", "4.1765"],
  ]);
  // (4.0588 + 4.1765) / 2 = 4.12; (4 + 4.4118) / 2 = 4.21.
  expect(profile.practice.sentence).toMatch(/^4\.12 this year, from 2 rounds\. .* Down 0\.09 in a year\.$/);
  expect(profile.survey.sentence).toBe("Fewer than 10 staff answered in 2025-26. 70% the year before.");
  expect(averagesOf(profile)).toEqual({
    "inspire-vision": [
      [4.5, 2],
      [4, 2],
    ],
    "develop-team": [
      [4.2, 10],
      [4.2, 10],
    ],
    "culture-of-belonging": [
      [4, 4],
      [4.25, 4],
    ],
    "orient-results": [
      [4, 6],
      [4.1667, 6],
    ],
    "rigorous-instruction": [
      [3.75, 4],
      [3.75, 4],
    ],
    "continuous-improvement": [
      [4.5, 2],
      [4.5, 2],
    ],
    "plan-and-manage": [
      [4.5, 4],
      [3.75, 4],
    ],
    "build-partnerships": [
      [4.5, 4],
      [4.25, 4],
    ],
  });
  expect(profile.strengths.map(({ text, cell }) => [text, cell.text])).toEqual([
    ["Family engagement and community partners", "Roster 25-26, S2"],
  ]);
});

it("is Desta Eldrade, who has stayed, and led two schools in one year", () => {
  const profile = profileAt(6);
  expect(profile.name).toBe("Desta Eldrade");
  // 9 years as principal and 2 as assistant principal; in post since July 23, 2016.
  expect(profile.story).toBe(
    "Tenth year as principal and at this school. Before that, 2 years as assistant principal.",
  );
  expect(profile.practice.sentence).toMatch(/^4\.53 this year, from 2 rounds\. .* Up 0\.21 in a year\.$/);
  expect(profile.survey).toMatchObject({ status: "value", figure: "66%" });
  expect(profile.survey.sentence).toMatch(/ 66 staff answered, 9[89]% of those asked\. 71% the year before\.$/);
  expect(averagesOf(profile)).toEqual({
    "inspire-vision": [
      [4, 2],
      [5, 2],
    ],
    "develop-team": [
      [4.5, 10],
      [4.6, 10],
    ],
    "culture-of-belonging": [
      [4, 4],
      [4.5, 4],
    ],
    "orient-results": [
      [4.3333, 6],
      [4.6667, 6],
    ],
    "rigorous-instruction": [
      [4.5, 4],
      [4.25, 4],
    ],
    "continuous-improvement": [
      [4.5, 2],
      [4.5, 2],
    ],
    "plan-and-manage": [
      [4.25, 4],
      [4.25, 4],
    ],
    "build-partnerships": [
      [4.25, 4],
      [4.5, 4],
    ],
  });
  expect(profile.history.map(({ years, post }) => `${years}: ${post}`)).toEqual([
    "2021-22 to 2025-26: Principal, Alderbrook Middle School",
    "2023-24: Principal, Sumac Branch High School",
  ]);
});

it("says nothing of race, ethnicity or gender of either", () => {
  for (const row of [2, 6]) expect(JSON.stringify(profileAt(row))).not.toMatch(/white|african|gender|ethnic|\brace/i);
});
