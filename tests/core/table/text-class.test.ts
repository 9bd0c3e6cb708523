import {
  BLANK,
  classOfText,
  CODE,
  CONTACT,
  DATE,
  foldSpace,
  headingKey,
  isBlankText,
  NOTHING,
  NUMBER,
  WORDS,
  YEAR,
} from "../../../src/core/table/text-class";

it.each([
  ...["", "  ", "\u00a0", "\n"].map((text) => [text, BLANK] as const),
  ...["Ann Ash", "Oak", "Grade 3", "1st Avenue School", "Year 1", "Grade PreK 3yrs"].map(
    (text) => [text, WORDS] as const,
  ),
  ...["E1004", "TN-0012", "R1"].map((text) => [text, CODE] as const),
  ...["2018", "2018-19", "2018-2019", "18-19", "SY1819", "SY 2018-19", "School Year 2018-2019"].map(
    (text) => [text, YEAR] as const,
  ),
  ...["1,204", "35%", "< 10", "<5%", "> 95%", "N<10", "3.5", "-1", "(12)", "$50,000", "0012", ".5"].map(
    (text) => [text, NUMBER] as const,
  ),
  ...["10/1/2018", "2018-10-01", "1-Oct-2018", "October 1, 2018"].map((text) => [text, DATE] as const),
  ...["a@x.org", "615-555-0100", "(615) 555-0100", "https://x.org/1"].map((text) => [text, CONTACT] as const),
  ...["N/A", "*", "**", "-", "—", "TBD"].map((text) => [text, NOTHING] as const),
])("%j", (text, look) => {
  expect(classOfText(text)).toBe(look);
});

it.each([
  ["  Full\r\n Name ", "Full Name", "full name"],
  ["\ufeffName", "Name", "name"],
  ["TEAM\u00a0 Score", "TEAM Score", "team score"],
])("%j on one line", (text, folded, key) => {
  expect([foldSpace(text), headingKey(text), isBlankText(text)]).toEqual([folded, key, false]);
});
