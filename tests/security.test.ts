/** Nothing leaves the workbook: the sources have no way to send data, and the built page forbids it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.(tsx?|html)$/.test(path))
  .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(root, "src", path), "utf8") }));

const WAYS_OUT =
  /\b(fetch|XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon|importScripts|WebTransport)\b\s*\(|\bnew\s+(XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|WebTransport|Image)\b|\bwindow\.open\b|\bimport\(\s*["'`]https?:|<form\b/;
const STORES = /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/;

/** The page beside the pane reads the sample from the server that it came from. */
const isPreview = (path: string): boolean => path.startsWith("preview/");

describe("the product's sources", () => {
  it("are found", () => {
    expect(sources.length).toBeGreaterThan(250);
  });

  it("have no way to send data out", () => {
    expect(sources.filter(({ path, text }) => !isPreview(path) && WAYS_OUT.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it("keep nothing in the browser", () => {
    expect(sources.filter(({ text }) => STORES.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("name no address but those of file formats and of sources in comments", () => {
    const addresses = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => `${path} ${address}`),
    );
    const known =
      /https?:\/\/(schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|purl\.org|www\.w3\.org|www\.isthe\.com|owasp\.org)$/;
    expect(addresses.filter((line) => !known.test(line))).toEqual([]);
  });

  it.each(["fetch(url)", "new WebSocket(url)", "navigator.sendBeacon(url, text)", "new Image()", "window.open(url)"])(
    "would be caught at %s",
    (line) => {
      expect(WAYS_OUT.test(line)).toBe(true);
    },
  );
});

const page = join(root, "dist", "add-in", "pane.html");
const whenBuilt = existsSync(page) ? describe : describe.skip;

whenBuilt("the built page", () => {
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  const directive = (name: string): string =>
    policy
      .split(";")
      .map((part) => part.trim())
      .find((part) => part.startsWith(`${name} `)) ?? "";

  it("lets nothing out and takes scripts from itself and office.js alone", () => {
    expect(directive("default-src")).toBe("default-src 'none'");
    expect(directive("connect-src")).toBe("connect-src 'self'");
    expect(directive("img-src")).toBe("img-src 'self' data:");
    expect(directive("script-src")).toBe("script-src 'self' https://officeapis.public.onecdn.static.microsoft");
    expect(directive("form-action")).toBe("form-action 'none'");
    expect(directive("base-uri")).toBe("base-uri 'none'");
    expect(directive("object-src")).toBe("object-src 'none'");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("loads office.js from Microsoft and everything else from its own folder", () => {
    const scripts = [...html.matchAll(/<script[^>]*\bsrc="?([^"\s>]+)/g)].map(([, source]) => source ?? "");
    expect(scripts[0]).toBe("https://officeapis.public.onecdn.static.microsoft/1/office.js");
    expect(scripts.length).toBeGreaterThan(1);
    for (const source of scripts.slice(1)) expect(source).toMatch(/^[\w./-]+\.js$/);
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>\s*\S/);
  });
});
