const compile = (parser) => [
  "@swc/jest",
  {
    jsc: { parser, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  },
];

export default {
  testEnvironment: "node",
  // A whole district is refreshed in some tests, on machines that may be busy.
  testTimeout: 180_000,
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.ts$": compile({ syntax: "typescript" }),
    "^.+\\.tsx$": compile({ syntax: "typescript", tsx: true }),
  },
  setupFilesAfterEnv: ["<rootDir>/tests/no-console.ts"],
};
