import { figure, metricsOf, type Literal } from "./tagged-of";

const tags = (...ids: string[]) => ids.map((id) => ({ id, score: 1, because: [] }));
const leader: Literal["leader"] = [
  { school: "1", name: "ada" },
  { school: "2", name: "cyd" },
  { school: "1", name: "gus", position: "assistant-principal", head: false },
];
const evidence: Literal["evidence"] = [
  { person: "ada", tags: tags("develop-team", "culture-of-belonging") },
  { person: "ada", tags: tags("develop-team") },
  { person: "gus", tags: tags("develop-team") },
  { source: "survey", instrument: null, school: "2", tags: tags("develop-team") },
  { source: "survey", instrument: null, school: "1", tags: [] },
];

describe("evidence of a responsibility", () => {
  const metrics = metricsOf({ leader, evidence });

  it.each([
    [{ responsibility: "develop-team" }, 4, 2],
    [{ responsibility: "develop-team", source: "TEAM" }, 3, 1],
    [{ responsibility: "develop-team", source: "Survey" }, 1, 1],
    [{ responsibility: "culture-of-belonging", source: "TEAM" }, 1, 1],
    [{ responsibility: "culture-of-belonging", source: "Survey" }, 0, 0],
    [{ responsibility: "build-partnerships" }, 0, 0],
    // Each row once, however many responsibilities it speaks of.
    [{}, 4, 2],
  ])("%j: %d rows, %d heads", (group, value, known) => {
    expect(figure(metrics, "evidence-coverage", group)).toMatchObject({
      value,
      known,
      of: 2,
      unit: "rows",
      status: "value",
    });
  });

  it("leaves out what only stands in for a measure, until a person uses it", () => {
    const inItsPlace = tags("build-partnerships").map((tag) => ({ ...tag, standIn: true as const }));
    const offered = metricsOf({
      leader,
      evidence: [...evidence, { source: "survey", instrument: null, school: "1", tags: inItsPlace }],
    });
    const used = metricsOf({
      leader,
      evidence: [...evidence, { source: "survey", instrument: null, school: "1", tags: tags("build-partnerships") }],
    });
    const group = { responsibility: "build-partnerships" };
    expect(figure(offered, "evidence-coverage", group)).toMatchObject({ value: 0, known: 0 });
    expect(figure(used, "evidence-coverage", group)).toMatchObject({ value: 1, known: 1 });
  });

  it("says that nothing measures it", () => {
    expect(figure(metrics, "evidence-coverage", { responsibility: "build-partnerships" }).reason).toBe(
      "Nothing measures it here.",
    );
  });

  it("is unknown where the year has no evidence at all", () => {
    expect(figure(metricsOf({ leader }), "evidence-coverage", { responsibility: "develop-team" })).toMatchObject({
      value: null,
      status: "unknown",
    });
  });

  it("counts evidence without a year in the newest", () => {
    const undated = evidence.map((one) => ({ ...one, schoolYear: null }));
    expect(figure(metricsOf({ leader, evidence: undated }), "evidence-coverage").value).toBe(4);
  });

  describe("supports", () => {
    const support = (facts: Partial<NonNullable<Literal["evidence"]>[number]>) =>
      ({ source: "support", instrument: null, ...facts }) as const;
    const supported = metricsOf({
      leader,
      evidence: [
        ...evidence,
        support({ person: "ada", school: "1", tags: tags("develop-team", "build-partnerships") }),
        // Of nobody by name, so of the head of the school.
        support({ person: null, school: "2", tags: tags("build-partnerships") }),
        // Of an assistant principal: of no head.
        support({ person: "gus", school: "1", tags: tags("culture-of-belonging") }),
      ],
    });

    it.each([
      ["develop-team", 1, 1],
      ["build-partnerships", 2, 2],
      ["culture-of-belonging", 1, 0],
    ])("are a source of their own: %s, %d rows, %d heads", (responsibility, value, known) => {
      expect(figure(supported, "evidence-coverage", { responsibility, source: "Supports" })).toMatchObject({
        value,
        known,
        of: 2,
      });
    });

    it.each([{}, { responsibility: "develop-team" }, { responsibility: "build-partnerships" }])(
      "measure nothing: the total of %j stays",
      (group) => {
        const [before, now] = [metrics, supported].map((of) => figure(of, "evidence-coverage", group));
        expect(now).toEqual(before);
      },
    );

    it("alone leave the total unknown", () => {
      const alone = metricsOf({ leader, evidence: [support({ person: "ada", tags: tags("develop-team") })] });
      expect(figure(alone, "evidence-coverage", { responsibility: "develop-team" })).toMatchObject({
        value: null,
        status: "unknown",
      });
      expect(figure(alone, "evidence-coverage", { responsibility: "develop-team", source: "Supports" })).toMatchObject({
        value: 1,
        known: 1,
      });
    });
  });
});
