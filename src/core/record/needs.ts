/** What a recognized dataset lacks, and what cannot be told without it. */
import type { Fields } from "../../framework/fields";
import type { Problem } from "../problem";
import type { TableMeaning } from "./column-meaning";
import { DATASETS } from "./record";
import type { TableYear } from "./school-years";
import { kindOfField } from "./table-datasets";

interface Holding {
  readonly meaning: TableMeaning;
  readonly year: TableYear;
}

/** Missing columns: by table for what each table needs, once a school year for what one table of the year may give. */
export function missingColumns(
  tables: readonly Holding[],
  { datasets }: Pick<Fields, "datasets">,
  label: (field: string) => string,
): readonly Problem[] {
  return DATASETS.flatMap((dataset) =>
    datasets[dataset].needs.flatMap((need) => {
      const holding = tables.filter(({ meaning }) => meaning.datasets.includes(dataset));
      const lacking = holding.filter(({ meaning }) => !gives(meaning, need.fields));
      const told =
        need.when === "table"
          ? lacking
          : lacking.filter((one, index) => {
              const same = (other: Holding): boolean => yearKey(other) === yearKey(one);
              // A list without a year stands beside those of all years.
              const beside = (other: Holding): boolean => same(other) || yearKey(one) === "";
              const given = holding.some((other) => beside(other) && gives(other.meaning, need.fields));
              return !given && lacking.findIndex(same) === index;
            });
      return told.map(({ meaning }) =>
        problem(meaning, datasets[dataset].label, need.label ?? label(need.fields[0] ?? ""), need.consequence),
      );
    }),
  );
}

const yearKey = ({ year }: Holding): string => year.schoolYear ?? (year.byRow === null ? "" : "by row");

/** A post named by its heading gives the position. */
const gives = ({ claims, posts, position }: TableMeaning, fields: readonly string[]): boolean =>
  fields.some(
    (field) =>
      claims.some((claim) => kindOfField(claim.field) === field) ||
      (field === "name" && claims.some((claim) => claim.field === "lastName")) ||
      (field === "position" && position !== null) ||
      (field === "position" && posts.length > 0 && posts.every(({ typed }) => typed !== null)) ||
      (field === "readiness" && claims.some((claim) => claim.field === "status")),
  );

const problem = ({ table }: TableMeaning, name: string, field: string, consequence: string): Problem => ({
  code: "missing-column",
  at: { sheet: table.sheet.name, row: table.headingRows[1], column: table.firstColumn },
  count: 1,
  dataset: name,
  field,
  consequence,
});
