import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Every way in which a page can send something out. The product has none. */
const SENDERS = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "RTCPeerConnection", "importScripts"];
/** Nothing about people is kept outside the workbook. */
const STORES = ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"];
const OFFICE = ["Excel", "Office", "OfficeExtension"];

const restricted = (...names) => ["error", ...names.map((name) => ({ name }))];
const NEVER_HTML = [
  {
    selector: "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]",
    message: "Text from cells is never HTML.",
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text from cells is never HTML." },
  {
    selector:
      "CallExpression[callee.property.name=/^(insertAdjacentHTML|sendBeacon|write|writeln)$/][callee.object.name=/^(document|navigator|element)$/]",
    message: "Nothing leaves the workbook, and text from cells is never HTML.",
  },
];

export default tseslint.config(
  { ignores: ["node_modules", "dist", "coverage"] },
  js.configs.recommended,
  {
    files: ["scripts/**/*.mjs", "*.js", ".dependency-cruiser.cjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        module: "writable",
        performance: "readonly",
        URL: "readonly",
        TextEncoder: "readonly",
        TextDecoder: "readonly",
      },
    },
  },
  {
    files: ["{src,tests,scripts}/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json" } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/prefer-nullish-coalescing": "off",
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // XML and CSV have characters that must not pass.
      "no-control-regex": "off",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "no-restricted-globals": restricted(...SENDERS, ...STORES, ...OFFICE),
      "no-restricted-syntax": ["error", ...NEVER_HTML],
    },
  },
  {
    files: ["src/**/*.tsx"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: { ...reactHooks.configs.recommended.rules, ...jsxA11y.flatConfigs.strict.rules },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": restricted(...SENDERS, ...STORES),
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // The page beside the pane reads its own sample from its own server.
    files: ["src/preview/**/*.ts", "src/preview/**/*.tsx"],
    rules: { "no-restricted-globals": restricted(...SENDERS.filter((name) => name !== "fetch"), ...STORES) },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": restricted(
        ...SENDERS,
        ...STORES,
        ...OFFICE,
        ...["window", "document", "process", "setTimeout", "performance"],
      ),
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'], CallExpression[callee.object.name='Date']",
          message: "Core has no clock: `asOf` is an argument.",
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "Core has no chance in it: same input, same output.",
        },
        { selector: "ClassDeclaration", message: "A stage is a function on plain data." },
        ...NEVER_HTML,
      ],
    },
  },
  {
    files: ["tests/**/*.ts", "tests/**/*.tsx"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
