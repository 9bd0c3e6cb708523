/** The sheets that hold TEAM ratings: an export by indicator, a wide list, observation averages beside a survey. */
import { INDICATORS, indicatorName, TOPICS, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { fullName, lastFirst, looseName, shortSchool } from "./typing.mjs";
import { error, formula, number, percent, serial, styled, uncalculated } from "./workbook.mjs";

const iso = (day) => new Date((day - 25569) * 86400000).toISOString().slice(0, 10);
const mean = (numbers) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
const rounded = (value) => Math.round((value + Number.EPSILON) * 100) / 100;

/** The rated heads of a year, each at the school that they lead, with a copy of their scores that the mess may thin out. */
function ratedHeads(ledger, year) {
  const { district, known } = ledger;
  const heads = [];
  for (const school of district.schools) {
    const { head } = district.posts[year].get(school);
    if (!head || known.ratings[year].has(head)) continue;
    const rounds = district.ratings[year].get(head).map(({ round, scores }) => ({ round, scores: [...scores] }));
    known.ratings[year].set(head, { school, rounds });
    heads.push({ school, person: head, rounds });
  }
  return heads;
}

/** The evaluation system's export: one score a row, ids as numbers, days as text, headings again on every page. */
export function team2526(ledger) {
  const year = 4;
  const { random, plant } = ledger;
  const sheet = ledger.sheet("TEAM export 25-26");
  const heads = ratedHeads(ledger, year);
  const take = untouched(heads, random);
  // Some rounds were not finished, and some leaders have not been rated at all.
  for (let n = 0; n < 4; n++) {
    const { rounds } = take();
    rounds[1].scores = rounds[1].scores.map((score, i) => (i < 6 ? score : null));
  }
  for (let n = 0; n < 3; n++) {
    const { person } = take();
    ledger.known.ratings[year].delete(person);
    heads.splice(
      heads.findIndex((head) => head.person === person),
      1,
    );
  }
  const records = heads.flatMap((head) =>
    head.rounds.flatMap(({ round, scores }) =>
      scores.flatMap((score, i) =>
        score === null
          ? []
          : [
              {
                ...head,
                round,
                scores,
                i,
                day: serial(
                  2025 + (round === "Fall" ? 0 : 1),
                  round === "Fall" ? 10 : 1,
                  14 + (Number(head.person.id) % 14),
                ),
              },
            ],
      ),
    ),
  );
  const copied = records[777];
  const copy = { ...copied };
  records.splice(records.indexOf(copied) + 1, 0, copy);
  const items = records.map((record) => ({ record }));
  items.splice(2000, 0, {
    repeated: (heading) => styled(heading.toUpperCase(), { bold: true }),
    form: "headings in capitals at a page break",
  });
  items.splice(4000, 0, { repeated: (heading) => ` ${heading} `, form: "headings between blanks at a page break" });
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["rating"],
    schoolYear: YEARS[year],
    items,
    columns: [
      { key: "id", heading: "Employee ID", field: "leaderId", cell: ({ person }) => Number(person.id) },
      { key: "name", heading: "Leader", field: "name", cell: ({ person }) => fullName(person) },
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      { key: "rater", heading: "Evaluator", field: "rater", cell: ({ school }) => fullName(school.director) },
      { key: "round", heading: "Round", field: "round", cell: ({ round }) => round },
      { key: "indicator", heading: "Indicator", field: "indicator", cell: ({ i }) => indicatorName(INDICATORS[i]) },
      { key: "score", heading: "Score", field: "score", cell: ({ scores, i }) => scores[i] },
      { key: "day", heading: "Observation Date", field: "ratingDate", cell: ({ day }) => iso(day) },
    ],
  });
  sheet.frozenRows = 1;
  [12, 26, 9, 24, 8, 38, 7, 14].forEach((width, i) => sheet.widths.set(i + 1, width));
  const rowAt = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  plant("id-lost-zeros", sheet, { rows: table.dataRows, column: 1 }, "a whole column of ids as numbers");
  plant("date-as-text", sheet, { rows: table.dataRows, column: 8 }, "a whole column of year-month-day as text");
  plant("duplicate-row", sheet, rowAt(copy, "id"), "the same score exported twice");
  const scoreOf = () => {
    const { person, rounds } = take();
    return records.find((record) => record.person === person && record.scores === rounds[0].scores && record.i === 3);
  };
  let record = scoreOf();
  sheet.set(...table.at(record, "score"), 7);
  record.scores[record.i] = null;
  plant("rating-out-of-range", sheet, rowAt(record, "score"), "a 7");
  record = scoreOf();
  sheet.set(...table.at(record, "score"), String(record.scores[record.i]));
  plant("number-as-text", sheet, rowAt(record, "score"), "a score as text");
  record = scoreOf();
  sheet.set(...table.at(record, "score"), "Meets");
  record.scores[record.i] = null;
  plant("invalid-value", sheet, rowAt(record, "score"), "a word from another rubric");
  record = scoreOf();
  sheet.set(...table.at(record, "score"), null);
  record.scores[record.i] = null;
  plant("missing-value", sheet, rowAt(record, "score"), "a blank score");
  record = scoreOf();
  sheet.set(...table.at(record, "score"), error("#N/A"));
  record.scores[record.i] = null;
  plant("error-cell", sheet, rowAt(record, "score"), "a lookup that found nothing, pasted");
}

/** One round a row, one indicator a column, the average as a formula beside it. */
export function team2425(ledger) {
  const year = 3;
  const { random, plant } = ledger;
  const sheet = ledger.sheet("TEAM 24-25");
  const heads = ratedHeads(ledger, year);
  const take = untouched(heads, random);
  const records = heads.flatMap((head) => head.rounds.map((round) => ({ ...head, ...round })));
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["rating"],
    schoolYear: YEARS[year],
    items: records.map((record) => ({ record })),
    columns: [
      { key: "id", heading: "Emp No", field: "leaderId", cell: ({ person }) => person.id },
      { key: "name", heading: "Principal", field: "name", cell: ({ person }) => lastFirst(person) },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      { key: "round", heading: "Round", field: "round", cell: ({ round }) => round },
      { key: "rater", heading: "Observer", field: "rater", cell: ({ school }) => fullName(school.director) },
      ...INDICATORS.map(([code], i) => ({
        key: code,
        heading: code,
        field: `score:${code}`,
        cell: ({ scores }) => scores[i],
      })),
      {
        key: "average",
        heading: "Average",
        field: "average",
        cell: ({ scores }, row) => formula(`=AVERAGE(F${row}:V${row})`, mean(scores), { format: "0.00" }),
      },
    ],
  });
  sheet.frozenRows = 1;
  [9, 24, 30, 8, 22].forEach((width, i) => sheet.widths.set(i + 1, width));
  const spoil = (code, i, typed, known, form) => {
    const { person, rounds } = take();
    const record = records.find((r) => r.person === person && r.scores === rounds[0].scores);
    const [row, column] = table.at(record, INDICATORS[i][0]);
    sheet.set(row, column, typed(rounds[0].scores[i]));
    if (!known) rounds[0].scores[i] = null;
    const valid = rounds[0].scores.filter((score) => score !== null);
    sheet.set(row, table.column.average, formula(`=AVERAGE(F${row}:V${row})`, mean(valid), { format: "0.00" }));
    plant(code, sheet, { row, column }, form);
    return { record, row };
  };
  spoil("rating-out-of-range", 2, () => 0, false, "a 0");
  spoil("rating-out-of-range", 9, () => 44, false, "a digit typed twice");
  spoil("missing-value", 4, () => null, false, "a blank score in a wide list");
  spoil("missing-value", 11, () => "--", false, "two hyphens instead of a score");
  spoil("invalid-value", 6, () => "3 or 4", false, "two numbers in one cell");
  const broken = spoil(
    "error-cell",
    13,
    () => error("#N/A", "=VLOOKUP(A1,Z:Z,1,FALSE)"),
    false,
    "a lookup that found nothing",
  );
  sheet.set(broken.row, table.column.average, error("#N/A", `=AVERAGE(F${broken.row}:V${broken.row})`));
  plant("error-cell", sheet, { row: broken.row, column: table.column.average }, "the average over that lookup");
  const { person, rounds } = take();
  const open = records.find((r) => r.person === person && r.scores === rounds[1].scores);
  const [row, column] = table.at(open, "average");
  sheet.set(row, column, uncalculated(`=AVERAGE(F${row}:V${row})`, { format: "0.00" }));
  plant("not-calculated", sheet, { row, column }, "an average without a stored value, its scores are there");
  const aside = take().person;
  const hidden = records.find((r) => r.person === aside);
  sheet.hiddenRows.add(table.rowOf.get(hidden));
  plant("hidden-rows", sheet, { row: table.rowOf.get(hidden), column: 1 }, "one hidden row");
}

/** Two tables side by side: observation averages by round, and the staff survey by topic. The title names the wrong year. */
export function observations2324(ledger) {
  const year = 2;
  const { random, plant, district, known } = ledger;
  const sheet = ledger.sheet("Observations 2023-24");
  sheet.set(1, 1, styled("Observation averages and Panorama topics, school year 2022-23", { bold: true, size: 14 }));
  plant(
    "school-year-conflict",
    sheet,
    { row: 1, column: 1, anyRow: true, anyColumn: true },
    "a title that was not changed since the year before",
  );
  const heads = ratedHeads(ledger, year);
  const take = untouched(heads, random);
  const averages = heads.flatMap((head) =>
    head.rounds.map((round) => ({ ...head, round, average: rounded(mean(round.scores)) })),
  );
  for (const { person, round, average } of averages) {
    const entry = known.ratings[year].get(person);
    (entry.averages ??= new Map()).set(round.round, average);
  }
  const left = layTable(ledger, sheet, {
    top: 3,
    datasets: ["rating"],
    schoolYear: YEARS[year],
    items: averages.map((record) => ({ record })),
    columns: [
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      { key: "name", heading: "Principal", field: "name", cell: ({ person }) => looseName(person, random) },
      { key: "round", heading: "Round", field: "round", cell: ({ round }) => round.round },
      { key: "average", heading: "TEAM Average", field: "average", cell: ({ average }) => number(average, "0.00") },
      { key: "rater", heading: "Evaluator", field: "rater", cell: ({ school }) => fullName(school.director) },
    ],
  });
  const surveys = district.schools.map((school) => ({ school, survey: district.surveys[year].get(school) }));
  const right = layTable(ledger, sheet, {
    top: 3,
    left: 7,
    datasets: ["survey"],
    schoolYear: YEARS[year],
    items: surveys.map((record) => ({ record })),
    columns: [
      {
        key: "school",
        heading: "School Name",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", shortSchool(school, random), school.name),
      },
      ...TOPICS.map((topic, i) => ({
        key: topic,
        heading: topic,
        field: `favorable:${topic}`,
        cell: ({ survey }) => percent(survey.topics[i]),
      })),
      { key: "note", heading: "Room", field: null, cell: ({ school }) => `B${(Number(school.id) % 30) + 100}` },
      {
        key: "noteAgain",
        heading: "ROOM",
        field: null,
        cell: ({ school }) => (random.chance(0.5) ? `C${(Number(school.id) % 20) + 200}` : null),
      },
    ],
  });
  for (const { school, survey } of surveys)
    known.surveys[year].set(school, {
      respondents: Infinity,
      topics: Object.fromEntries(TOPICS.map((topic, i) => [topic, survey.topics[i]])),
    });
  plant(
    "missing-column",
    sheet,
    { row: 3, column: 7, anyRow: true, anyColumn: true },
    "a survey that does not say how many answered",
  );
  plant("duplicate-heading", sheet, { row: 3, column: right.column.noteAgain }, "the same heading in capitals");
  [32, 26, 8, 9, 22, 4, 32].forEach((width, i) => sheet.widths.set(i + 1, width));

  const spoiled = untouched(surveys, random);
  for (const [topic, typed, form] of [
    [0, (share) => `${Math.round(share * 100)} %`, "a percentage as text with a blank"],
    [1, (share) => `${Math.round(share * 100)}%`, "a percentage as text"],
    [3, (share) => `${(share * 100).toFixed(1)}%`, "a percentage as text with a decimal"],
  ]) {
    const record = spoiled();
    const [row, column] = right.at(record, TOPICS[topic]);
    sheet.set(row, column, typed(record.survey.topics[topic]));
    plant("percent-as-text", sheet, { row, column }, form);
  }
  const negative = take().person;
  const record = averages.find((r) => r.person === negative);
  sheet.set(...left.at(record, "average"), -1);
  known.ratings[year].get(record.person).averages.delete(record.round.round);
  plant(
    "rating-out-of-range",
    sheet,
    { row: left.at(record, "average")[0], column: left.at(record, "average")[1] },
    "a negative average",
  );

  // Two schools bear the name of their cluster, so the name alone does not tell which.
  const larkspur = averages.filter(({ school }) => school.base === "Larkspur");
  for (const { school } of larkspur.slice(0, 1)) {
    const rows = averages.filter((r) => r.school === school);
    for (const r of rows) sheet.set(...left.at(r, "school"), ledger.label("school", "Larkspur", null));
    plant(
      "label-to-decide",
      sheet,
      {
        rows: rows.map((r) => left.rowOf.get(r)),
        column: left.column.school,
        orCodes: ["unknown-label", "school-not-on-list"],
      },
      "a name that two schools share",
    );
    for (const r of rows) known.ratings[year].get(r.person).placeless = true;
  }
}
