/**
 * Two builds. The add-in: `dist/`, static files for any https server. With `--env preview` the same add-in in `dist/preview`, beside a
 * spreadsheet that stands in for Excel; there, only the source of office.js differs.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";

const root = dirname(fileURLToPath(import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Where the manifest in the repository says that the add-in is served: for trying it from this machine. */
const MANIFEST_URL = "https://localhost:3000";
const OFFICE_CDN = "https://officeapis.public.onecdn.static.microsoft";

/** Nothing comes from elsewhere but office.js, and nothing goes anywhere. Fluent UI puts its styles into the page. */
const contentSecurityPolicy = (scripts) =>
  [
    "default-src 'none'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join("; ");

const typescript = {
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "esbuild-loader",
        options: { target: "es2022", jsx: "automatic" },
      },
      { test: /\.css$/, type: "asset/source" },
      // Core is pure, so what a page does not use stays out of it.
      { test: /[\\/](src[\\/]core|node_modules[\\/]numfmt)[\\/]/, sideEffects: false },
    ],
  },
  performance: { hints: false },
  devtool: false,
  stats: "errors-warnings",
};

const paneHtml = (officeScripts, scriptHosts) =>
  new HtmlPlugin({
    filename: "pane.html",
    template: "src/taskpane/pane.html",
    chunks: ["pane"],
    scriptLoading: "defer",
    templateParameters: { officeScripts, contentSecurityPolicy: contentSecurityPolicy(scriptHosts), version },
  });

function addIn({ url, preview }) {
  return {
    ...typescript,
    name: "add-in",
    mode: "production",
    entry: { pane: "./src/taskpane/index.tsx" },
    // The worker comes as one file, and so does all that Today needs.
    optimization: { splitChunks: { chunks: ({ name }) => name !== "worker" && name !== "pane" } },
    output: {
      path: join(root, preview ? "dist/preview" : "dist/add-in"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: !preview,
    },
    plugins: [
      preview
        ? paneHtml(["office/excel-web-16.00.js", "office/office-in-page.js"], "")
        : paneHtml([`${OFFICE_CDN}/1/office.js`], ` ${OFFICE_CDN}`),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons", to: "icons" },
          { from: "src/taskpane/support.html", to: "." },
          ...(preview
            ? []
            : [
                {
                  from: "manifest.xml",
                  transform: (content) => String(content).replaceAll(MANIFEST_URL, url ?? MANIFEST_URL),
                },
              ]),
        ],
      }),
    ],
  };
}

const previewPage = () => ({
  ...typescript,
  // Fast to build; the pane's own bundle is made smaller by webpack's default.
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022" })] },
  name: "preview",
  mode: "production",
  entry: {
    page: "./src/preview/page/index.tsx",
    officeInPage: { import: "./src/preview/page/office-in-page.ts", filename: "office/office-in-page.js" },
  },
  output: {
    path: join(root, "dist/preview"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
  },
  plugins: [
    new HtmlPlugin({
      filename: "index.html",
      template: "src/preview/page/page.html",
      chunks: ["page"],
      scriptLoading: "defer",
    }),
    new CopyPlugin({
      patterns: [
        { from: "assets/sample-district.xlsx", to: "." },
        // The real client, to try the add-in with; it is no part of the add-in.
        { from: "node_modules/@microsoft/office-js/dist/excel-web-16.00.js", to: "office", info: { minimized: true } },
      ],
    }),
  ],
  devServer: {
    port: process.env.PORT ?? "auto",
    host: "localhost",
    hot: false,
    liveReload: false,
    client: false,
    static: false,
    onListening: ({ server }) => {
      console.log(`\nLeader Tracker beside a spreadsheet: http://localhost:${server.address().port}/\n`);
    },
  },
});

export default (env = {}) =>
  env.preview ? [previewPage(), addIn({ url: env.url, preview: true })] : [addIn({ url: env.url, preview: false })];
