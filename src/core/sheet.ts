/** What a host reads, through one door: cells as they are stored, as people read them, and their names. */
export * from "./stored-cells";
export { cellAt, shownAt, type Cell } from "./shown-cells";
export { cellName, columnLetters, columnNumber } from "./cell-name";
