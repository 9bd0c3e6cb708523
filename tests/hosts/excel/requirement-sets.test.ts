/** Every member of Excel's that the product uses is in the requirement set that the manifest asks for, or behind a probe. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const SETS = join(__dirname, "../../../../shared/excel/api-requirement-sets.txt");
const SOURCES = join(__dirname, "../../../src/hosts/excel");
const NEEDED = 14;

/** The minor version of `ExcelApi 1.n` that each member needs; infinite for previews and for sets of single platforms. */
function readSets(): ReadonlyMap<string, number> {
  const sets = new Map<string, number>();
  for (const line of readFileSync(SETS, "utf8").split("\n")) {
    const [name = "", set = ""] = line.split("|").map((part) => part.trim());
    // Some lines name no set: what every client has.
    if (!set.includes("ExcelApi")) continue;
    const version = /^ExcelApi 1\.(\d+)/.exec(set);
    sets.set(name, version === null ? Number.POSITIVE_INFINITY : Number(version[1]));
  }
  return sets;
}

interface Use {
  readonly member: string;
  readonly where: string;
  /** The minor version that is known to be there, where a probe says so. */
  readonly probed: number;
}

function usesOf(program: ts.Program, file: ts.SourceFile): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const note = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
    const declaration = symbol?.declarations?.[0];
    const owner = declaration?.parent;
    if (symbol === undefined || declaration === undefined || owner === undefined) return;
    if (!declaration.getSourceFile().fileName.includes("@types/office-js")) return;
    if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    uses.push({
      member: `Excel.${owner.name?.text ?? ""}.${symbol.name}`,
      where: `${file.fileName.split("/").at(-1) ?? ""}:${line + 1}`,
      probed: probedAt(node, checker),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) note(node, checker.getTypeAtLocation(node.parent).getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** `const tells = supports(options, "1.17")` and `if (tells) …` around the use. */
function probedAt(node: ts.Node, checker: ts.TypeChecker): number {
  for (let at: ts.Node = node; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isIfStatement(at.parent) || at.parent.thenStatement !== at) continue;
    const { expression } = at.parent;
    const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration;
    const probe =
      declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
    const version = /^supports\(.*"1\.(\d+)"\)$/.exec(probe?.getText() ?? "");
    if (version !== null) return Number(version[1]);
  }
  return 0;
}

const hasSets = existsSync(SETS);

(hasSets ? describe : describe.skip)("members of Excel", () => {
  it(`are in ExcelApi 1.${NEEDED}, or behind a probe`, () => {
    const sets = readSets();
    const files = readdirSync(SOURCES).map((name) => join(SOURCES, name));
    const program = ts.createProgram(files, {
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ["office-js"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      resolveJsonModule: true,
    });
    const uses = files.flatMap((name) => {
      const file = program.getSourceFile(name);
      return file === undefined ? [] : usesOf(program, file);
    });
    // The listing names no requirement set for what comes with an event; the event itself is checked.
    const known = uses.filter(({ member }) => sets.has(member) && !/EventArgs\./.test(member));
    expect(known.length).toBeGreaterThan(150);
    const tooNew = known.filter(({ member, probed }) => (sets.get(member) ?? 0) > Math.max(NEEDED, probed));
    expect(tooNew).toEqual([]);
    // The probe itself is seen: without it this member would be among those that are too new.
    expect(known.filter(({ member, probed }) => (sets.get(member) ?? 0) > NEEDED && probed > 0)).toMatchObject([
      { member: "Excel.WorksheetCollection.onNameChanged", probed: 17 },
    ]);
  });
});

if (!hasSets) it.skip(`SKIPPED: ${SETS} is not here`, () => undefined);
