/** A real browser for tests: the one that CHROMIUM names, else the system's, else the one that comes through npm. */
import { existsSync } from "node:fs";
import { chromium as browsers, type Browser } from "playwright-core";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
/** Without it the browser from npm needs libraries that come with it. */
const NSS = ["/usr/lib/x86_64-linux-gnu/libnss3.so", "/usr/lib64/libnss3.so", "/usr/lib/aarch64-linux-gnu/libnss3.so"];

async function executable(): Promise<string> {
  const { CHROMIUM } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== "") return CHROMIUM;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return system;
  // The package lays its libraries out only where it believes to be on such a machine.
  if (!NSS.some((path) => existsSync(path))) process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}

/** Starts it; the caller closes it. Nothing that it does on its own reaches for the network. */
export async function openBrowser(): Promise<Browser> {
  return browsers.launch({
    executablePath: await executable(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--font-render-hinting=none",
    ],
  });
}
