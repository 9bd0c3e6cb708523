import { VOCABULARY_IDS, vocabularies, standardLabel } from "../../src/framework/vocabulary";
import { indexVocabulary, matchVocabulary } from "../../src/core/match/match-vocabulary";

const { byId, titles } = vocabularies;

it("has the positions and races that other programs rely on", () => {
  expect(byId.position.standards.map(({ id }) => id)).toEqual([
    "principal",
    "interim-principal",
    "resident-principal",
    "assistant-principal",
    "dean",
    "school-director",
    "executive-director",
    "teacher-leader",
    "other-staff",
    "not-a-position",
  ]);
  expect(byId["race-ethnicity"].standards.map(({ id }) => id).sort()).toEqual([
    "american-indian",
    "asian",
    "black",
    "hispanic",
    "pacific-islander",
    "two-or-more",
    "unknown",
    "white",
  ]);
});

it("orders survey results from very weak to very strong, and leaves unknown out of the order", () => {
  const ordered = byId["survey-level"].standards.filter(({ order }) => order !== undefined);
  expect(ordered.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)).map(({ id }) => id)).toEqual([
    "very-weak",
    "weak",
    "neutral",
    "strong",
    "very-strong",
  ]);
});

describe.each(VOCABULARY_IDS)("%s", (id) => {
  const vocabulary = byId[id];
  const ids = new Set(vocabulary.standards.map((standard) => standard.id));
  const index = indexVocabulary(id, vocabularies);

  it("is kept under its own id, with standards of different ids and labels", () => {
    expect(vocabulary.id).toBe(id);
    expect(ids.size).toBe(vocabulary.standards.length);
    expect(new Set(vocabulary.standards.map(({ label }) => label.toLowerCase())).size).toBe(ids.size);
  });

  it("applies every standard label and spelling to its own standard", () => {
    for (const standard of vocabulary.standards) {
      for (const label of [standard.id, standard.label, ...standard.spellings]) {
        const [match] = matchVocabulary([label], index);
        expect([label, match?.status, match?.standard]).toEqual([label, "applied", standard.id]);
      }
    }
  });

  it("names only standards that it has", () => {
    const named = [
      ...(vocabulary.open ?? []).flatMap(({ candidates }) => candidates),
      ...(vocabulary.codes ?? []).flatMap(({ codes }) => Object.values(codes)),
      ...(vocabulary.grades ?? []).flatMap(({ candidates }) => candidates),
      ...Object.keys(vocabulary.mentions?.phrases ?? {}),
      ...(vocabulary.mentions?.wins ?? []),
      ...Object.values(vocabulary.mentions?.several ?? {}),
    ];
    expect(named.filter((standard) => !ids.has(standard))).toEqual([]);
  });

  it("never applies a label that it lists as open", () => {
    for (const label of (vocabulary.open ?? []).flatMap(({ spellings }) => spellings)) {
      expect([label, matchVocabulary([label], index)[0]?.status]).toEqual([label, "proposed"]);
    }
  });
});

it("has title rules that use known heads, classes and positions", () => {
  const positions = new Set(byId.position.standards.map(({ id }) => id));
  const heads = new Set(titles.heads);
  for (const rule of titles.rules) {
    expect(rule.heads.filter((head) => !heads.has(head))).toEqual([]);
    expect(rule.candidates.filter((candidate) => !positions.has(candidate))).toEqual([]);
    const words = [
      ...(rule.with ?? []),
      ...(rule.only ?? []),
      ...(Array.isArray(rule.about) ? rule.about : []),
      ...(rule.aboutOnly ?? []),
      ...(rule.aboutNot ?? []),
    ];
    expect(words.filter((word) => word.startsWith("@") && !(word.slice(1) in titles.classes))).toEqual([]);
  }
});

it("gives the label that people read, and the id of what it does not have", () => {
  expect(standardLabel(byId.position, "assistant-principal")).toBe("Assistant principal");
  expect(standardLabel(byId.position, "captain")).toBe("captain");
});
