import { hostContract } from "../contract";
import { bookOf, closeStages, excelStage } from "./excel-stage";

afterEach(closeStages);

hostContract("the Excel host", (sheets) => excelStage(bookOf(sheets)).host, { calculates: true });
