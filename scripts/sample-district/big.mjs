/**
 * A roster of any size, for measuring: `node scripts/sample-district/big.mjs ROWS FILE`. One leader a row, 20 columns, three school
 * years, and a sheet of students by school. Written as a stream, so a million rows need little memory.
 */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pathToFileURL } from "node:url";
import { createDeflateRaw } from "node:zlib";
import { CLUSTERS, createNameGiver, schoolNamesakes } from "./names.mjs";
import { clamp, createRandom } from "./random.mjs";
import { POSITIONS, RACE_SPELLINGS, STRENGTHS } from "./typing.mjs";
import { columnLetters, serial } from "./workbook.mjs";

const YEARS = ["2023-24", "2024-25", "2025-26"];
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const DATE_STYLE = 1;
const ROWS_AT_ONCE = 1000;

const HEADINGS = [
  "Employee ID",
  "Name",
  "School Year",
  "School ID",
  "School",
  "Cluster",
  "Executive Director",
  "Position",
  "Race/Ethnicity",
  "Gender",
  "Hire Date",
  "Position Start Date",
  "Total Years of Experience",
  "Years as Principal",
  "Years as Assistant Principal",
  "Retirement Eligible On",
  "License",
  "Strengths",
  "Status",
  "Cost Center",
];
const SCHOOL_HEADINGS = [
  "School Year",
  "School ID",
  "School Name",
  "School Level",
  "Cluster",
  "Total Enrollment",
  "Black or African American",
  "Hispanic or Latino",
  "White",
  "Two or More Races",
  "Economically Disadvantaged",
];

/** Writes a workbook of `leaderRows` leaders to a file. */
export async function writeBigRoster(leaderRows, path, seed = 7) {
  const random = createRandom(seed);
  const schools = makeSchools(random, clamp(Math.round(leaderRows / 60), 160, 1900));
  const texts = createTexts();
  const zip = createZip(path);
  await zip.add("xl/worksheets/sheet1.xml", sheetOf(HEADINGS, texts, leaders(random, schools, leaderRows)));
  await zip.add("xl/worksheets/sheet2.xml", sheetOf(SCHOOL_HEADINGS, texts, students(random, schools)));
  await zip.add("xl/sharedStrings.xml", texts.xml());
  for (const [part, xml] of smallParts()) await zip.add(part, [xml]);
  await zip.end();
}

const LEVELS = [
  ["Elementary", "Elementary School", 420],
  ["Middle", "Middle School", 640],
  ["High", "High School", 1300],
];

function makeSchools(random, count) {
  const giveName = createNameGiver(random);
  const directors = Array.from({ length: Math.max(8, Math.round(count / 20)) }, () => giveName("F")).map(
    ({ first, last }) => `${first} ${last}`,
  );
  const bases = schoolNamesakes(640, random);
  return Array.from({ length: count }, (_, i) => {
    const [level, levelName, size] = LEVELS[Math.floor(i / bases.length)] ?? LEVELS[0];
    return {
      id: String(1000 + i * 3),
      name: `${bases[i % bases.length]} ${level} School`,
      levelName,
      size: Math.round(size * (0.6 + 0.8 * random.next())),
      cluster: CLUSTERS[i % CLUSTERS.length],
      director: directors[i % directors.length],
      poverty: clamp(random.normal(0.4, 0.18), 0.03, 0.95),
    };
  });
}

/** Each person stands in three rows, one a year; each school has one principal a year, the rest assist. */
function* leaders(random, schools, count) {
  const names = createRandom(11);
  const giveName = createNameGiver(names);
  const family = Array.from({ length: 700 }, () => giveName("F").last);
  const given = Array.from({ length: 120 }, (_, i) => giveGiven(i));
  const perYear = Math.ceil(count / YEARS.length);
  for (let i = 0; i < count; i++) {
    const year = Math.floor(i / perYear);
    const person = i % perYear;
    const own = createRandom(person + 1);
    const school = schools[person % schools.length];
    const isHead = person < schools.length;
    const hiredInFall = own.int(1996, 2022);
    const hired = serial(hiredInFall, own.pick([7, 8]), own.int(1, 28));
    const years = 2023 + year - hiredInFall;
    yield [
      String(100000 + person),
      `${family[own.int(0, family.length - 1)]}, ${own.pick(given)}`,
      YEARS[year],
      school.id,
      school.name,
      school.cluster,
      school.director,
      random.weighted(POSITIONS[isHead ? "principal" : "assistant-principal"]),
      own.pick(RACE_SPELLINGS.lists[own.weighted(RACE_SHARES)]),
      own.chance(0.6) ? "F" : "M",
      { day: hired },
      { day: hired + 365 * own.int(0, 1) },
      years + 6,
      isHead ? Math.min(years, own.int(0, 9)) : 0,
      own.int(0, 8),
      { day: serial(hiredInFall + 25, 7, 1) },
      own.pick(["Administrator A", "Administrator B", "Instructional Leader (ILL-P)"]),
      isHead ? own.pick(STRENGTHS) : null,
      own.chance(0.98) ? "Active" : "On Leave",
      `41-${school.id}`,
    ];
  }
}

const RACE_SHARES = [
  ["black", 38],
  ["white", 47],
  ["hispanic", 9],
  ["asian", 4],
  ["two-or-more", 2],
];
const giveGiven = (i) =>
  `${["Ma", "Le", "Ro", "Ka", "De", "Sa", "Jo", "Ti", "Na", "Vi", "Be", "Lu"][i % 12]}${["rissa", "onel", "dwin", "thea", "mond", "bella", "rick", "lina", "vane", "dora"][Math.floor(i / 12)]}`;

function* students(random, schools) {
  for (const year of YEARS)
    for (const school of schools) {
      const white = Math.round(school.size * 0.35);
      const black = Math.round(school.size * 0.36);
      const hispanic = Math.round(school.size * 0.24);
      const need = Math.round(school.size * clamp(school.poverty + random.normal(0, 0.01), 0.02, 0.98));
      yield [
        year,
        school.id,
        school.name,
        school.levelName,
        school.cluster,
        school.size,
        black,
        hispanic,
        white,
        school.size - white - black - hispanic,
        need,
      ];
    }
}

function* sheetOf(headings, texts, rows) {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  const letters = headings.map((_, i) => columnLetters(i + 1));
  const cell = (value, i, row) => {
    if (value === null) return "";
    const at = `<c r="${letters[i]}${row}"`;
    if (typeof value === "string") return `${at} t="s"><v>${texts.index(value)}</v></c>`;
    if (typeof value === "number") return `${at}><v>${value}</v></c>`;
    return `${at} s="${DATE_STYLE}"><v>${value.day}</v></c>`;
  };
  const rowXml = (values, row) => `<row r="${row}">${values.map((value, i) => cell(value, i, row)).join("")}</row>`;
  let row = 1;
  let chunk = rowXml(headings, row);
  for (const values of rows) {
    chunk += rowXml(values, ++row);
    if (row % ROWS_AT_ONCE === 0) {
      yield chunk;
      chunk = "";
    }
  }
  yield `${chunk}</sheetData></worksheet>`;
}

function createTexts() {
  const known = new Map();
  return {
    index(text) {
      let index = known.get(text);
      if (index === undefined) known.set(text, (index = known.size));
      return index;
    },
    *xml() {
      yield `${XML}<sst xmlns="${MAIN}" uniqueCount="${known.size}">`;
      let chunk = "";
      for (const text of known.keys()) {
        chunk += `<si><t xml:space="preserve">${text.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</t></si>`;
        if (chunk.length > 65536) {
          yield chunk;
          chunk = "";
        }
      }
      yield `${chunk}</sst>`;
    },
  };
}

const smallParts = () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return Object.entries({
    "xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Roster" sheetId="1" r:id="rId1"/><sheet name="Students" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "_rels/.rels": `${XML}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "[Content_Types].xml": `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
  });
};

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
function crcOf(bytes, before) {
  let crc = ~before;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** 2026-02-02 8:00, as zip files write it. */
const DOS_TIME = (8 << 11) >>> 0;
const DOS_DATE = ((2026 - 1980) << 9) | (2 << 5) | 2;

/** A zip file written part by part, each part as a stream of texts. */
function createZip(path) {
  const file = createWriteStream(path);
  const entries = [];
  let offset = 0;
  const write = async (bytes) => {
    offset += bytes.length;
    if (!file.write(bytes)) await once(file, "drain");
  };
  const fields = (sizes, values) => {
    const bytes = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
    let at = 0;
    sizes.forEach((size, i) => {
      if (size === 2) bytes.writeUInt16LE(values[i], at);
      else bytes.writeUInt32LE(values[i], at);
      at += size;
    });
    return bytes;
  };
  return {
    async add(name, chunks) {
      const entry = { name: Buffer.from(name), offset, crc: 0, packed: 0, size: 0 };
      // Bit 3: sizes follow the data.
      await write(
        fields(
          [4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2],
          [0x04034b50, 20, 8, 8, DOS_TIME, DOS_DATE, 0, 0, 0, entry.name.length, 0],
        ),
      );
      await write(entry.name);
      const deflate = createDeflateRaw({ level: 1 });
      const written = (async () => {
        for await (const bytes of deflate) {
          entry.packed += bytes.length;
          await write(bytes);
        }
      })();
      for (const text of chunks) {
        const bytes = Buffer.from(text);
        entry.crc = crcOf(bytes, entry.crc);
        entry.size += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, "drain");
      }
      deflate.end();
      await written;
      await write(fields([4, 4, 4, 4], [0x08074b50, entry.crc, entry.packed, entry.size]));
      entries.push(entry);
    },
    async end() {
      const start = offset;
      for (const { name, offset: at, crc, packed, size } of entries) {
        await write(
          fields(
            [4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4],
            [0x02014b50, 20, 20, 8, 8, DOS_TIME, DOS_DATE, crc, packed, size, name.length, 0, 0, 0, 0, 0, at],
          ),
        );
        await write(name);
      }
      await write(
        fields([4, 2, 2, 2, 2, 4, 4, 2], [0x06054b50, 0, 0, entries.length, entries.length, offset - start, start, 0]),
      );
      file.end();
      await once(file, "close");
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [rows, path] = process.argv.slice(2);
  if (!Number(rows) || !path) throw new Error("Usage: node scripts/sample-district/big.mjs ROWS FILE");
  await writeBigRoster(Number(rows), path);
}
