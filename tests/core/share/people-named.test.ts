import { peopleNamed } from "../../../src/core/share/people-named";
import { NO_RECORDS } from "../report/larkmoor";

const named = (kind: "leader" | "rating" | "survey" | "candidate", record: Readonly<Record<string, string>>) =>
  peopleNamed({
    ...NO_RECORDS,
    [kind]: [{ name: null, leaderId: null, supervisor: null, rater: null, ...record }],
  });

it.each([
  ["leader", "name"],
  ["leader", "leaderId"],
  ["leader", "supervisor"],
  ["rating", "name"],
  ["rating", "leaderId"],
  ["rating", "rater"],
  ["survey", "name"],
  ["survey", "leaderId"],
  ["candidate", "name"],
  ["candidate", "leaderId"],
] as const)("finds the %s's %s in a text", (kind, field) => {
  const isNamed = named(kind, { [field]: "Cora Abel" });
  expect(isNamed("Schools of CORA  ABEL, north")).toBe(true);
  expect(isNamed("Schools of Cora")).toBe(false);
  expect(isNamed("Schools of Cora Abelard")).toBe(false);
});

it("finds a last name first, and an id between signs", () => {
  expect(named("leader", { name: "Abel, Cora" })("Schools of Cora Abel")).toBe(true);
  expect(named("leader", { leaderId: "E-10442" })("Cluster (E-10442)")).toBe(true);
});

it("leaves names alone that are too short to mean a person", () => {
  expect(named("leader", { name: "Al" })("Al North")).toBe(false);
});
