/** One block a cluster, each with its own title, headings and subtotal. */
import { YEARS } from "./district.mjs";
import { layTable } from "./ledger.mjs";
import { TITLE, keep, race, widths } from "./posts.mjs";
import { looseName, shortSchool } from "./typing.mjs";
import { formula, styled } from "./workbook.mjs";

export function leaders2122(ledger) {
  const year = 0;
  const { district, random, plant } = ledger;
  const sheet = ledger.sheet("2021-22 by cluster");
  sheet.set(1, 1, styled("Principals by cluster, 2021-22", TITLE));
  const records = district.schools.map((school) => {
    const post = district.posts[year].get(school);
    return {
      school,
      person: post.head,
      position: post.headPosition,
      head: true,
      students: district.students[year].get(school),
    };
  });
  keep(ledger, year, records);
  let row = 3;
  const clusters = [...new Set(records.map(({ school }) => school.cluster))];
  const number = (key, heading, field, value) => ({ key, heading, field, cell: ({ students }) => value(students) });
  const blocks = [];
  for (const cluster of clusters) {
    const own = records.filter(({ school }) => school.cluster === cluster);
    sheet.set(row, 1, styled(`${cluster} Cluster`, { bold: true, size: 12 }));
    const table = layTable(ledger, sheet, {
      top: row + 1,
      datasets: ["leader", "school"],
      schoolYear: YEARS[year],
      items: [
        ...own.map((record) => ({ record })),
        {
          total: (at) => ({
            school: styled(`Subtotal, ${cluster}`, { bold: true }),
            enrollment: formula(
              `=SUM(D${at - own.length}:D${at - 1})`,
              sum(own, (s) => s.enrollment),
              { bold: true },
            ),
            lunch: formula(
              `=SUM(L${at - own.length}:L${at - 1})`,
              sum(own, (s) => s.economicallyDisadvantaged),
              { bold: true },
            ),
          }),
          form: "a subtotal below a block",
        },
      ],
      columns: [
        {
          key: "school",
          heading: "School",
          field: "schoolName",
          cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
        },
        { key: "name", heading: "Principal", field: "name", cell: ({ person }) => looseName(person, random) },
        {
          key: "race",
          heading: "Race/Ethnicity",
          field: "raceEthnicity",
          cell: ({ person }) => race(ledger, "old", person.race),
        },
        number("enrollment", "Enrollment", "enrollment", (s) => s.enrollment),
        number("american-indian", "American Indian", "students:american-indian", (s) => s.groups["american-indian"]),
        number("asian", "Asian", "students:asian", (s) => s.groups.asian),
        number("black", "Black", "students:black", (s) => s.groups.black),
        number("hispanic", "Hispanic", "students:hispanic", (s) => s.groups.hispanic),
        number(
          "pacific-islander",
          "Pacific Islander",
          "students:pacific-islander",
          (s) => s.groups["pacific-islander"],
        ),
        number("two-or-more", "Multiracial", "students:two-or-more", (s) => s.groups["two-or-more"]),
        number("white", "White", "students:white", (s) => s.groups.white),
        number("lunch", "Free or Reduced Lunch", "economicallyDisadvantaged", (s) => s.economicallyDisadvantaged),
        number("unknown", "Race Not Reported", "students:unknown", (s) => s.unknown),
      ],
    });
    blocks.push({ own, table });
    row = table.next + 1;
  }
  for (const record of records) {
    const { enrollment, groups, unknown, economicallyDisadvantaged } = record.students;
    ledger.known.schools[year].set(record.school, { enrollment, groups, unknown, economicallyDisadvantaged });
  }
  widths(sheet, [34, 28, 30, 11, 9, 9, 9, 9, 9, 9, 9, 10, 10]);
  sheet.set(row + 1, 1, styled("District total", { bold: true }));
  sheet.set(
    row + 1,
    4,
    styled(
      sum(records, (s) => s.enrollment),
      { bold: true },
    ),
  );
  plant("missing-column", sheet, { row: 4, column: 1, anyRow: true, anyColumn: true }, "schools without a level");
  plant("total-row", sheet, { row: row + 1, column: 1, may: true }, "a grand total apart from the blocks");

  // Numbers with a comma or a blank, as text.
  const [first, second] = [blocks[3], blocks[8]];
  const high = first.own.find(({ school }) => school.level === "high");
  const [r1, c1] = first.table.at(high, "enrollment");
  sheet.set(r1, c1, high.students.enrollment.toLocaleString("en-US"));
  plant("number-as-text", sheet, { row: r1, column: c1 }, "a thousands comma, as text");
  const other = second.own[5];
  const [r2, c2] = second.table.at(other, "enrollment");
  sheet.set(r2, c2, `${other.students.enrollment} `);
  plant("number-as-text", sheet, { row: r2, column: c2 }, "a blank behind the number");
}

const sum = (records, value) => records.reduce((total, { students }) => total + value(students), 0);
