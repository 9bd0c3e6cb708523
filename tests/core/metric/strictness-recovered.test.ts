/** Severities planted in invented directors, found again through the whole way from rating rows to the figure. */
import { plant } from "../../../scripts/quality/coverage";
import { normals, uniforms } from "../../../scripts/quality/random";
import { figure, metricsOf, type Literal } from "./tagged-of";

const RATERS = "Ada Birch,Cyd Dell,Eli Frost,Gus Hale,Ida Jett,Kim Lowe,Mae Noll,Ora Pike".split(",");
const RUNS = 400;

it("are inside their 95 percent range in 93 to 97 percent of 400 runs with common cases", () => {
  const normal = normals(uniforms(41));
  let inside = 0;
  for (let run = 0; run < RUNS; run++) {
    const { scores, severities } = plant({ directors: RATERS.length, cases: 4, severity: 0.3, whole: false }, normal);
    // Their own leaders are of unlike strength, which must not tell anything.
    const rating: NonNullable<Literal["rating"]> = RATERS.flatMap((rater, of) => [
      { person: `leader ${of}`, round: "Fall", rater, score: 3 + (of % 3) / 2 },
      { person: `other ${of}`, round: "Fall", rater, score: 2.5 + (of % 3) / 2 },
      ...(scores[of] ?? []).map((score, at) => ({ name: `Case ${at + 1}`, person: null, rater, score })),
    ]);
    const metrics = metricsOf({ rating });
    RATERS.forEach((rater, of) => {
      const { low, high } = figure(metrics, "director-spread", { rater });
      const planted = severities[of] ?? NaN;
      if ((low ?? NaN) <= planted && planted <= (high ?? NaN)) inside++;
    });
  }
  const share = inside / RUNS / RATERS.length;
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.97);
});
