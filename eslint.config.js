import js from "@eslint/js";
import tseslint from "typescript-eslint";

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
    files: ["src/**/*.ts", "tests/**/*.ts"],
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
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "window", "document", "process", "fetch", "setTimeout", "performance"],
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
        { selector: "AssignmentExpression[left.property.name='innerHTML']", message: "Text from cells is never HTML." },
      ],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
);
