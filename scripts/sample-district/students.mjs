/** What the sheets of students share. */
export const RACE_HEADINGS = {
  "american-indian": "American Indian or Alaska Native",
  asian: "Asian",
  black: "Black or African American",
  hispanic: "Hispanic or Latino",
  "pacific-islander": "Native Hawaiian or Other Pacific Islander",
  white: "White",
  "two-or-more": "Two or More Races",
};

export const recordsOf = (ledger, year) =>
  ledger.district.schools.map((school) => ({ school, students: ledger.district.students[year].get(school) }));

export const keep = (ledger, year, records) => {
  for (const { school, students } of records)
    ledger.known.schools[year].set(school, {
      enrollment: students.enrollment,
      groups: { ...students.groups },
      unknown: students.unknown,
      economicallyDisadvantaged: students.economicallyDisadvantaged,
    });
};

export const total = (records, value) => records.reduce((sum, record) => sum + value(record.students), 0);
export const share = (students) => students.economicallyDisadvantaged / students.enrollment;
