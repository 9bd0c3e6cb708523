/** What every column of the Chicago sheets means, as a person reads it. null: known, but no figure needs it. */

/** Field and, for contacts, which of the row's leaders it is. */
export type Meaning = readonly [heading: string, field: string | null, group?: number];

const CONTACTS: readonly Meaning[] = [
  ["Administrator_Title", "position", 1],
  ["Administrator", "name", 1],
  ["Secondary_Contact_Title", "position", 2],
  ["Secondary_Contact", "name", 2],
  ...["Third", "Fourth", "Fifth", "Sixth", "Seventh"].flatMap((ordinal, index): Meaning[] => [
    [`${ordinal}_Contact_Title`, "position", index + 3],
    [`${ordinal}_Contact_Name`, "name", index + 3],
  ]),
];

export const PROFILE: readonly Meaning[] = [
  ["School_ID", "schoolId"],
  ["Short_Name", "schoolShortName"],
  ["Long_Name", "schoolName"],
  ["Primary_Category", "level"],
  ...CONTACTS,
  ["Grades_Offered", "gradesOffered"],
  ["Student_Count_Total", "enrollment"],
  ["Student_Count_Low_Income", "economicallyDisadvantaged"],
  ["Student_Count_Special_Ed", "studentsWithDisabilities"],
  ["Student_Count_English_Learners", "englishLearners"],
  ["Student_Count_Black", "students:black"],
  ["Student_Count_Hispanic", "students:hispanic"],
  ["Student_Count_White", "students:white"],
  ["Student_Count_Asian", "students:asian"],
  ["Student_Count_Native_American", "students:american-indian"],
  ["Student_Count_Other_Ethnicity", "students:other"],
  ["Student_Count_Asian_Pacific_Islander", "students:asian-pacific-islander"],
  ["Student_Count_Multi", "students:two-or-more"],
  ["Student_Count_Hawaiian_Pacific_Islander", "students:pacific-islander"],
  ["Student_Count_Ethnicity_Not_Available", "students:unknown"],
  ["Title_1_Eligible", null],
  ["Overall_Rating", "districtRating:Overall_Rating"],
  ["Rating_Status", "districtRating:Rating_Status"],
  ["School_Year", "schoolYear"],
];

/** The later profiles have three columns more. */
export const LATER_PROFILE: readonly Meaning[] = [
  ...PROFILE,
  ["Network", "cluster"],
  ["Open_For_Enrollment_Date", "openDate"],
  ["Closed_For_Enrollment_Date", "closeDate"],
];

/** Ratings of growth, attainment and climate, attendance, graduation and the like are no leadership data; of response rates the staff's counts. */
export const PROGRESS: readonly Meaning[] = [
  ["School_ID", "schoolId"],
  ["Short_Name", "schoolShortName"],
  ["Long_Name", "schoolName"],
  ["School_Type", "schoolType"],
  ["Primary_Category", "level"],
  ["Progress_Report_Year", "schoolYear"],
  ["Student_Growth_Rating", null],
  ["Student_Attainment_Rating", null],
  ["Culture_Climate_Rating", null],
  ["School_Survey_Student_Response_Rate_Pct", null],
  ["School_Survey_Teacher_Response_Rate_Pct", "responseRate"],
  ["School_Survey_Involved_Families", "surveyLevel:Involved Families"],
  ["School_Survey_Supportive_Environment", "surveyLevel:Supportive Environment"],
  ["School_Survey_Ambitious_Instruction", "surveyLevel:Ambitious Instruction"],
  ["School_Survey_Effective_Leaders", "surveyLevel:Effective Leaders"],
  ["School_Survey_Collaborative_Teachers", "surveyLevel:Collaborative Teachers"],
  ["School_Survey_Safety", "surveyLevel:Safety"],
  ["Student_Attendance_Year_1_Pct", null],
  ["Student_Attendance_Year_2_Pct", null],
  ["Teacher_Attendance_Year_1_Pct", null],
  ["Teacher_Attendance_Year_2_Pct", null],
  ["Freshmen_On_Track_School_Pct_Year_1", null],
  ["Freshmen_On_Track_School_Pct_Year_2", null],
  ["Graduation_4_Year_School_Pct_Year_1", null],
  ["Graduation_4_Year_School_Pct_Year_2", null],
  ["Mobility_Rate_Pct", null],
  ["Chronic_Truancy_Pct", null],
  ["Supportive_School_Award", null],
];
