/** An invented district of 60 schools on one sheet: enough for quarters, charts and gaps, and quick to refresh. */
import { packageFromSheet } from "../../src/hosts/file/new-workbook";
import { sheetOf, type LiteralCell } from "../../src/hosts/memory";

const TREES =
  "Alder Aspen Beech Birch Cedar Cherry Cypress Elm Fir Hazel Hickory Holly Larch Linden Maple Oak Pine Poplar Rowan Willow";
const FIRST = "Ada Ben Cora Dev Ella Finn Gina Hugo Iris Jon Kira Leo Mona Ned Olga Pia Quinn Rosa Sam Tess";
const LAST =
  "Abel Bright Cole Dunn Ellis Frost Grant Hale Irwin Jewell Knapp Lowe Marsh Nolan Odell Pratt Rhodes Stone Tate Vance";
const LEVELS = ["Elementary School", "Middle School", "High School"];
const CLUSTERS = ["North", "East", "South", "West"];
const SCHOOLS = 60;

const HEADINGS = [
  "School Year",
  "School ID",
  "School Name",
  "Cluster",
  "Principal",
  "Race/Ethnicity",
  "Years as Principal",
  "TEAM Average",
  "Enrollment",
  "Economically Disadvantaged",
  "Black Students",
  "Hispanic Students",
  "White Students",
];

const word = (list: string, index: number): string => list.split(" ")[index % 20] ?? "";

/** Poverty rises from school to school; ratings fall with it, principals are newer, and two posts are vacant. */
const rows: readonly (readonly LiteralCell[])[] = Array.from({ length: SCHOOLS }, (_, index) => {
  const enrollment = 400 + 10 * index;
  const poor = Math.round(enrollment * (0.2 + 0.012 * index));
  const white = Math.round(enrollment * (0.6 - 0.008 * index));
  const black = Math.round((enrollment - white) / 2);
  const isVacant = index === 20 || index === 50;
  return [
    "2025-26",
    `'${String(101 + index).padStart(5, "0")}`,
    `${word(TREES, index)} ${LEVELS[Math.floor(index / 20)] ?? ""}`,
    CLUSTERS[index % CLUSTERS.length] ?? null,
    isVacant ? "Vacant" : `${word(FIRST, index)} ${word(LAST, index * 7 + Math.floor(index / 20))}`,
    isVacant ? null : index % 3 === 0 ? "Black" : "White",
    isVacant ? null : index > 39 ? 0 : 4 + (index % 5),
    isVacant ? null : 4.6 - 0.02 * index,
    enrollment,
    poor,
    black,
    enrollment - white - black,
    white,
  ];
});

/** The workbook as a file, before any refresh; its one sheet may have another name. */
export const smallDistrict = (sheet = "Roster"): Uint8Array =>
  packageFromSheet(sheetOf([HEADINGS, ...rows], sheet)).save();
