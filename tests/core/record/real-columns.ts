/** What a person would say each column of the real workbooks means; null is known or unknown and not used. */
type Expected = readonly (readonly [heading: string, field: string | null])[];

const PROFILE: Expected = [
  ["School_ID", "schoolId"],
  ["Short_Name", "schoolShortName"],
  ["Long_Name", "schoolName"],
  ["Primary_Category", "level"],
  ["Administrator_Title", "position"],
  ["Administrator", "name"],
  ["Secondary_Contact_Title", "position"],
  ["Secondary_Contact", "name"],
  ["Third_Contact_Title", "position"],
  ["Third_Contact_Name", "name"],
  ["Fourth_Contact_Title", "position"],
  ["Fourth_Contact_Name", "name"],
  ["Fifth_Contact_Title", "position"],
  ["Fifth_Contact_Name", "name"],
  ["Sixth_Contact_Title", "position"],
  ["Sixth_Contact_Name", "name"],
  ["Seventh_Contact_Title", "position"],
  ["Seventh_Contact_Name", "name"],
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

const ADDED_LATER: Expected = [
  ["Network", "cluster"],
  ["Open_For_Enrollment_Date", "openDate"],
  ["Closed_For_Enrollment_Date", "closeDate"],
];

const PROGRESS: Expected = [
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

const GRADES = ["PreK 3yrs", "PreK 4yrs", "K", ..."123456789".split(""), "10", "11", "12"];

const MNPS: Expected = [
  ["School Year", "schoolYear"],
  ["School Level", "level"],
  ["School ID", "schoolId"],
  ["School Name", "schoolName"],
  ["State School ID", "stateSchoolId"],
  ["Zip Code", null],
  ["Total Enrollment", "enrollment"],
  ...GRADES.map((grade) => [`Grade ${grade}`, null] as const),
  ["American Indian or Alaska Native", "students:american-indian"],
  ["Asian", "students:asian"],
  ["Black or African American", "students:black"],
  ["Hispanic/Latino", "students:hispanic"],
  ["Native Hawaiian or Other Pacific Islander", "students:pacific-islander"],
  ["White", "students:white"],
  ["Male", null],
  ["Female", null],
  ["Economically Disadvantaged", "economicallyDisadvantaged"],
  ["Students with Disabilities", "studentsWithDisabilities"],
  ["Limited English Proficiency", "englishLearners"],
  ["DataAsOf", null],
];

/** By file below ../shared/data and sheet: datasets, school year and columns in the sheet's order. */
export const REAL_COLUMNS: readonly {
  readonly file: string;
  readonly sheet: string;
  readonly datasets: readonly string[];
  readonly schoolYear: string;
  readonly columns: Expected;
}[] = [
  ...(["2016-17", "2017-18", "2018-19"] as const).flatMap((schoolYear) => {
    const name = `SY${schoolYear.slice(2, 4)}${schoolYear.slice(5)}`;
    const file = "chicago/chicago-2016-2019.xlsx";
    return [
      {
        file,
        sheet: `Profile ${name}`,
        datasets: ["leader", "school"],
        schoolYear,
        columns: schoolYear === "2016-17" ? PROFILE : [...PROFILE, ...ADDED_LATER],
      },
      { file, sheet: `Progress ${name}`, datasets: ["school", "survey"], schoolYear, columns: PROGRESS },
    ];
  }),
  {
    file: "nashville/mnps-enrollment-2022-23.xlsx",
    sheet: "Grid Results",
    datasets: ["school"],
    schoolYear: "2022-23",
    columns: MNPS,
  },
];
