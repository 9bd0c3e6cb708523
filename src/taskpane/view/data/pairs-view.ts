/** Pairs of names that may be one person, side by side. */
import { standardLabel } from "../../../core/state/wording";
import { plainWords } from "../../../core/state/plain-words";
import type { Leader, PersonPlace, PersonProposal } from "../../../core/person/people";
import { placeOf } from "../../../core/record/place";
import type { Analysis } from "../../../core/report/analysis";
import { linkToCell, type CellLink } from "../cell-link";
import { monthOf } from "./column-facts";

export interface PairsView {
  readonly open: readonly Pair[];
  readonly decided: readonly DecidedPair[];
}

export interface Pair {
  readonly keys: readonly [string, string];
  /** One sentence. */
  readonly why: string;
  /** The one of the earlier years first. */
  readonly sides: readonly [PairSide, PairSide];
}

export interface PairSide {
  readonly name: string;
  /** `2023-24`, or `2021-22 to 2023-24`. */
  readonly years: string;
  /** "" where nothing is known. */
  readonly position: string;
  readonly school: string;
  readonly hired: string;
  readonly cell: CellLink;
}

export interface DecidedPair {
  readonly keys: readonly [string, string];
  readonly names: readonly [string, string];
  readonly same: boolean;
}

export function pairsView({ tagged }: Pick<Analysis, "tagged">): PairsView {
  const { proposals, leader, schoolNames } = tagged;
  const open = proposals.filter(({ decided }) => decided === null);
  const records = recordsOf(open, leader);
  return {
    open: open.map((proposal): Pair => {
      const { keys, names, at, why } = proposal;
      const [one, other] = ([0, 1] as const).map((side) =>
        sideOf(names[side], records.get(keys[side]) ?? [], at[side], schoolNames),
      );
      const sides: [PairSide, PairSide] = [one ?? nobody(names[0], at[0]), other ?? nobody(names[1], at[1])];
      return { keys, why, sides: sides[0].years <= sides[1].years ? sides : [sides[1], sides[0]] };
    }),
    decided: proposals.flatMap(({ keys, names, decided }) =>
      decided === null ? [] : { keys, names, same: decided === "same" },
    ),
  };
}

/** The records of the people that are asked about. */
function recordsOf(
  proposals: readonly PersonProposal[],
  leaders: readonly Leader[],
): ReadonlyMap<string, readonly Leader[]> {
  const wanted = new Map<string, Leader[]>(proposals.flatMap(({ keys }) => keys.map((key) => [key, []])));
  if (wanted.size === 0) return wanted;
  for (const leader of leaders) if (leader.person !== null) wanted.get(leader.person)?.push(leader);
  return wanted;
}

const nobody = (name: string, at: PersonPlace): PairSide => ({
  name,
  years: "",
  position: "",
  school: "",
  hired: "",
  cell: linkToCell(at),
});

function sideOf(
  name: string,
  records: readonly Leader[],
  at: PersonPlace,
  schoolNames: ReadonlyMap<string, string>,
): PairSide {
  const years = [...new Set(records.flatMap(({ schoolYear }) => schoolYear ?? []))].sort();
  const [first, last] = [years[0] ?? "", years.at(-1) ?? ""];
  const shown = records.find((record) => isAt(record, at)) ?? records[0];
  const hired = records.find(({ hireDate }) => hireDate !== null)?.hireDate ?? null;
  return {
    name,
    years: first === last ? first : `${first} to ${last}`,
    position: shown?.position ? standardLabel(plainWords, "position", shown.position) : "",
    school: shown?.school ? (schoolNames.get(shown.school) ?? shown.schoolName ?? "") : "",
    hired: hired === null ? "" : monthOf(hired),
    cell: linkToCell(at),
  };
}

const isAt = (record: Leader, { sheet, row }: PersonPlace): boolean => {
  const place = placeOf(record, "name", "lastName");
  return place.sheet === sheet && place.row === row;
};
