import { identify } from "../../../src/core/person/identify";
import { DEFAULT_SETTINGS } from "../../../src/core/state/decisions";
import { headship } from "../../../src/framework/headship";
import { nameWords } from "../../../src/framework/names";
import { standardizedOf, type LeaderLiteral } from "./leaders-of";

const persons = (leaders: readonly LeaderLiteral[]) =>
  identify(standardizedOf(leaders), {
    people: [],
    settings: DEFAULT_SETTINGS,
    names: nameWords,
    headship,
  }).people.leader.map(({ person }) => person);

const roster: readonly LeaderLiteral[] = [
  { leaderId: "101", name: "Ann Bell" },
  { leaderId: "102", name: "Bo Carver" },
  { leaderId: "103", name: "Cy Dunmore" },
  { leaderId: "104", name: "Di Eastlake" },
];
const own = ["id:101", "id:102", "id:103", "id:104"];
const sheet = "Licenses";

describe("a table whose ids are of another kind", () => {
  it("is read by its names where it shares people and no ids with the roster", () => {
    const licensed = [
      { sheet, leaderId: "L-7", name: "Bell, Ann" },
      { sheet, leaderId: "L-8", name: "Carver, Bo" },
      { sheet, leaderId: "L-9", name: "Dunmore, Cy" },
      { sheet, leaderId: "L-5", name: "Nobody Known" },
    ];
    expect(persons([...roster, ...licensed])).toEqual([...own, "id:101", "id:102", "id:103", "id:L-5"]);
  });
  it("is read by its ids where some of them are the roster's", () => {
    const mixed = [
      { sheet, leaderId: "101", name: "Ann Bell" },
      { sheet, leaderId: "907", name: "Bo Carver" },
      { sheet, leaderId: "908", name: "Cy Dunmore" },
      { sheet, leaderId: "909", name: "Di Eastlake" },
    ];
    expect(persons([...roster, ...mixed])).toEqual([...own, "id:101", "id:907", "id:908", "id:909"]);
  });
  it("is read by its ids where it lists other people", () => {
    const elsewhere = [
      { sheet, leaderId: "201", name: "Ann Bell" },
      { sheet, leaderId: "202", name: "Flo Garrow" },
      { sheet, leaderId: "203", name: "Gus Hale" },
      { sheet, leaderId: "204", name: "Ida Jorren" },
    ];
    expect(persons([...roster, ...elsewhere])).toEqual([...own, "id:201", "id:202", "id:203", "id:204"]);
  });
});
