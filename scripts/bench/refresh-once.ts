/** Refreshes one workbook file in this process and prints where the time and the memory went, as one line of JSON. */
import { statSync } from "node:fs";
import { refresh, runToEnd } from "../../src/core/refresh";
import { reference } from "../../src/framework/reference";
import { openWorkbookFile } from "../../src/hosts/file/disk";

const [input, output] = process.argv.slice(2);
if (input === undefined || output === undefined) throw new Error("refresh-once INPUT OUTPUT");

const started = performance.now();
const host = await openWorkbookFile(input);
const workbook = await host.read();
const read = performance.now();
const { sheets, analysis } = runToEnd(refresh(workbook, { asOf: 46171, reference }));
const computed = performance.now();
await host.write(sheets);
await host.save(output);
const written = performance.now();

const cpu = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    leaders: analysis.tagged.leader.length,
    bytes: statSync(input).size,
    readMs: read - started,
    coreMs: computed - read,
    writeMs: written - computed,
    cpuMs: (cpu.user + cpu.system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
