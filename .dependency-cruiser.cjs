/** The walls of the house: who may know whom, each with its reason. */
const stages = ["table", "record", "label", "person", "tag", "metric", "gap", "report"];

/** A stage may use the stages to its left; what is to its right comes later in the story. */
const leftwards = stages.map((stage, index) => ({
  name: `core-${stage}-looks-left`,
  comment: `Data flows one way: ${stage} may only use the stages before it.`,
  severity: "error",
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${[...stages.slice(index + 1), "refresh"].join("|")})[/.]` },
}));

module.exports = {
  forbidden: [
    ...leftwards,
    {
      name: "core-foundations",
      comment:
        "Sheets, problems, decisions and label matching are left of every stage (type imports of a table's shape aside, there are none).",
      severity: "error",
      from: {
        path: "^src/core/(sheet|stored-cells|shown-cells|cell-name|date-format|own-sheet|own-sheets|problem|day|state/|match/)",
      },
      to: { path: `^src/core/(${stages.join("|")}|refresh)[/.]` },
    },
    {
      name: "statistics-stand-alone",
      comment: "A formula knows numbers, and nothing of leaders or sheets.",
      severity: "error",
      from: { path: "^src/core/statistics/" },
      to: { path: "^src/(?!core/statistics/)" },
    },
    {
      name: "framework-is-data",
      comment:
        "The framework, vocabularies and crosswalks are data that a district reads and edits: they know nothing of the program.",
      severity: "error",
      from: { path: "^src/framework" },
      to: { path: "^src/(?!framework)" },
    },
    {
      name: "core-is-pure",
      comment: "Core knows neither hosts nor screens nor the machine: plain data in, plain data out.",
      severity: "error",
      from: { path: "^src/core" },
      to: { path: "^src/(?!core|framework)", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "core-without-node",
      comment: "Core runs in a browser, a worker and Node alike.",
      severity: "error",
      from: { path: "^src/(core|framework)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "hosts-are-strangers",
      comment: "Hosts share the contract, nothing else.",
      severity: "error",
      from: { path: "^src/hosts/(file|excel)/" },
      to: { path: "^src/hosts/(?!host|$1)" },
    },
    {
      name: "node-only-at-the-edge",
      comment: "Only the disk and the command line touch the machine; the rest of the file host runs in a browser too.",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(cli|hosts/file/disk)" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-needs-the-front",
      comment: "The pane, the preview and the command line are ends: nothing is built on them.",
      severity: "error",
      from: { path: "^src", pathNot: "^src/(cli|taskpane|preview)" },
      to: { path: "^src/(cli|taskpane|preview)" },
    },
    {
      name: "pane-and-preview-are-strangers",
      comment: "The pane beside the spreadsheet is the same as in Excel: neither knows the other.",
      severity: "error",
      from: { path: "^src/(taskpane|preview)/" },
      to: { path: "^src/(taskpane|preview)/", pathNot: "^src/$1/" },
    },
    {
      name: "preview-is-not-the-host",
      comment:
        "The stand-in for Excel is an independent reading of Excel's rules, so it may not lean on the host it tests.",
      severity: "error",
      from: { path: "^src/preview/" },
      to: { path: "^src/hosts/excel/" },
    },
    {
      name: "screens-know-the-contract",
      comment:
        "Screens know neither Excel nor files: the pane's start alone picks its host, the worker alone reads files.",
      severity: "error",
      from: { path: "^src/taskpane/", pathNot: "^src/taskpane/(index[.]tsx$|compute/)" },
      to: { path: "^src/hosts/(excel|file)/" },
    },
    {
      name: "src-without-tests",
      comment: "The product does not contain its tests, nor scripts.",
      severity: "error",
      from: { path: "^src" },
      to: { path: "^(tests|scripts)" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one file, or a third is missing.",
      severity: "error",
      from: { path: "^src" },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
