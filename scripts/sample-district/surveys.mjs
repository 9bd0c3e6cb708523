/** The staff survey: a long export by topic and item, and a wide list. */
import { LEADERSHIP_ITEMS, TOPICS, YEARS } from "./district.mjs";
import { layTable, untouched } from "./ledger.mjs";
import { shortSchool } from "./typing.mjs";
import { error, formatted, number, percent, styled } from "./workbook.mjs";

/** The vendor's export: staff, students and families, topics and items. */
export function survey2526(ledger) {
  const year = 4;
  const { random, plant, district, known } = ledger;
  const sheet = ledger.sheet("Staff survey 25-26");
  const records = district.schools.flatMap((school) => {
    const survey = district.surveys[year].get(school);
    const rate = survey.respondents / survey.staff;
    const row = { school, group: "Teachers and Staff", respondents: survey.respondents, rate };
    return [
      ...TOPICS.map((topic, i) => ({ ...row, topic, item: null, share: survey.topics[i] })),
      ...LEADERSHIP_ITEMS.map((item, i) => ({ ...row, topic: TOPICS[0], item, share: survey.items[i] })),
      {
        ...row,
        group: "Students",
        topic: "School Climate",
        item: null,
        share: Math.round((0.55 + 0.2 * random.next()) * 100) / 100,
        respondents: Math.round(school.size * 0.7),
        rate: 0.7,
      },
    ];
  });
  for (const school of district.schools) {
    const survey = district.surveys[year].get(school);
    known.surveys[year].set(school, {
      respondents: survey.respondents,
      topics: Object.fromEntries(TOPICS.map((topic, i) => [topic, survey.topics[i]])),
    });
  }
  const take = untouched(
    records.filter(({ item, group, topic }) => item === null && group !== "Students" && topic !== TOPICS[0]),
    random,
  );
  const copied = take();
  const copy = { ...copied };
  records.splice(records.indexOf(copied) + 5, 0, copy);
  const items = records.map((record) => ({ record }));
  items.splice(600, 0, {
    repeated: (heading) => styled(heading, { bold: true }),
    form: "headings repeated where two files were joined",
  });
  const table = layTable(ledger, sheet, {
    top: 1,
    datasets: ["survey"],
    schoolYear: YEARS[year],
    items,
    columns: [
      { key: "schoolId", heading: "School ID", field: "schoolId", cell: ({ school }) => school.id },
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school }) => ledger.label("school", school.name, school.name),
      },
      {
        key: "group",
        heading: "Respondent Group",
        field: "respondentGroup",
        cell: ({ group }) => ledger.label("respondent-group", group, group === "Students" ? "students" : "staff"),
      },
      { key: "topic", heading: "Topic", field: "topic", cell: ({ topic }) => topic },
      { key: "item", heading: "Question", field: "item", cell: ({ item }) => item },
      { key: "share", heading: "Percent Favorable", field: "favorable", cell: ({ share }) => percent(share) },
      { key: "answers", heading: "Number of Responses", field: "respondents", cell: ({ respondents }) => respondents },
      {
        key: "rate",
        heading: "Response Rate",
        field: "responseRate",
        cell: ({ rate }) => percent(Math.round(rate * 1000) / 1000, "0.0%"),
      },
    ],
  });
  sheet.frozenRows = 1;
  [9, 32, 18, 30, 60, 10, 10, 10].forEach((width, i) => sheet.widths.set(i + 1, width));
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  plant("duplicate-row", sheet, at(copy, "schoolId"), "a result that stands again some rows below");
  const forget = ({ school, topic }) => (known.surveys[year].get(school).topics[topic] = null);

  let record = take();
  put(record, "share", percent(1.42));
  forget(record);
  plant("out-of-range", sheet, at(record, "share"), "142 percent favorable");
  record = take();
  put(record, "share", `${Math.round(record.share * 100)}%`);
  plant("percent-as-text", sheet, at(record, "share"), "a percentage as text among numbers");
  record = take();
  put(record, "share", "N<10");
  forget(record);
  plant(
    "invalid-value",
    sheet,
    { ...at(record, "share"), may: true, orCodes: ["missing-value"] },
    "suppressed by the vendor",
  );
  record = take();
  put(record, "schoolId", `'${record.school.id}`);
  plant("id-with-apostrophe", sheet, at(record, "schoolId"), "an apostrophe that is part of the text");
}

/** Topics side by side, counts as text, a title that names the year before. */
export function survey2425(ledger) {
  const year = 3;
  const { random, plant, district, known } = ledger;
  const sheet = ledger.sheet("Survey 24-25");
  sheet.set(1, 1, styled("Panorama teacher and staff survey, spring of school year 2023-24", { bold: true }));
  plant(
    "school-year-conflict",
    sheet,
    { row: 1, column: 1, anyRow: true, anyColumn: true },
    "a title that contradicts the sheet's name",
  );
  const records = district.schools.map((school) => ({ school, survey: district.surveys[year].get(school) }));
  for (const { school, survey } of records)
    known.surveys[year].set(school, {
      respondents: survey.respondents,
      topics: Object.fromEntries(TOPICS.map((topic, i) => [topic, survey.topics[i]])),
    });
  const take = untouched(records, random);
  const stranger = {
    school: { name: "Hartsville Regional Academy", id: null },
    survey: district.surveys[year].get(district.schools[9]),
    stranger: true,
  };
  const rows = [...records];
  rows.splice(70, 0, stranger);
  const items = rows.map((record) => ({ record }));
  items.splice(40, 0, {
    blank: 1,
    form: "a row with borders and colors, and nothing in it",
    fill: (s, row) => [1, 2, 3, 4].forEach((column) => s.set(row, column, formatted)),
  });
  const table = layTable(ledger, sheet, {
    top: 3,
    datasets: ["survey"],
    schoolYear: YEARS[year],
    items,
    columns: [
      {
        key: "school",
        heading: "School",
        field: "schoolName",
        cell: ({ school, stranger: s }) =>
          s
            ? ledger.label("school", school.name, null)
            : ledger.label("school", shortSchool(school, random), school.name),
      },
      ...TOPICS.map((topic, i) => ({
        key: topic,
        heading: topic,
        field: `favorable:${topic}`,
        cell: ({ survey }) => number(survey.topics[i], "0%"),
      })),
      {
        key: "answers",
        heading: "Respondents",
        field: "respondents",
        cell: ({ survey }) => String(survey.respondents),
      },
      {
        key: "rate",
        heading: "Response Rate",
        field: "responseRate",
        cell: ({ survey }) => percent(Math.round((survey.respondents / survey.staff) * 100) / 100),
      },
      { key: "visit", heading: "Visit Room", field: null, cell: () => (random.chance(0.2) ? "Library" : null) },
      { key: "visitor", heading: "Visit Time", field: null, cell: () => (random.chance(0.2) ? "9:30 am" : null) },
      { key: "tick", heading: null, field: null, cell: () => (random.chance(0.3) ? 1 : null) },
      { key: "award", heading: "Certificate Sent", field: null, cell: () => "  " },
    ],
  });
  const at = (record, key) => {
    const [row, column] = table.at(record, key);
    return { row, column };
  };
  const put = (record, key, cell) => sheet.set(...table.at(record, key), cell);
  sheet.frozenRows = 3;
  [32, 10, 10, 12, 12, 10, 11, 10, 12, 12].forEach((width, i) => sheet.widths.set(i + 1, width));

  plant(
    "number-as-text",
    sheet,
    { rows: table.dataRows, column: table.column.answers },
    "a whole column of counts as text",
  );
  plant("blank-heading", sheet, { row: 3, column: table.column.tick }, "a column of ones without a heading");
  plant("empty-column", sheet, { row: 3, column: table.column.award }, "a column that holds only blanks");
  sheet.hiddenColumns.add(table.column.tick);
  plant("hidden-columns", sheet, { row: 3, column: table.column.tick }, "a hidden column without a heading");
  plant("school-not-on-list", sheet, at(stranger, "school"), "a school of a neighboring district");
  let record = take();
  put(record, "visit", "no visit this year");
  put(record, "visitor", null);
  const [row] = table.at(record, "visit");
  sheet.merge(row, table.column.visit, row, table.column.visitor);
  plant("merged-cells", sheet, { row, column: table.column.visit }, "two cells of one row merged");
  const topicOf = (r, topic) => known.surveys[year].get(r.school).topics[topic];
  record = take();
  put(record, TOPICS[2], error("#VALUE!", '="a"+1'));
  known.surveys[year].get(record.school).topics[TOPICS[2]] = null;
  plant("error-cell", sheet, at(record, TOPICS[2]), "a sum with a word in it");
  record = take();
  put(record, TOPICS[1], 4.5);
  if (topicOf(record, TOPICS[1]) !== null) known.surveys[year].get(record.school).topics[TOPICS[1]] = null;
  plant("out-of-range", sheet, at(record, TOPICS[1]), "an average on a scale of 5 among shares");
}
