/** Settings of the add-in in the file, and properties of a sheet. */
import { touch } from "../../workbook/events";
import { invalidArgument } from "../../workbook/refusals";
import { asText, itemNotFound } from "../arguments";
import { office, type Members } from "../members";
import type { Targets } from "../targets";

export const settings: Members<Targets["SettingCollection"]> = {
  items: (_, { book }) => [...book.settings.keys()].map((key) => office("Setting", { entries: book.settings, key })),
  item: (_, key, { book }) => {
    const name = asText(key);
    if (!book.settings.has(name)) throw itemNotFound();
    return office("Setting", { entries: book.settings, key: name });
  },
  calls: {
    // The same key again overwrites (Z03).
    add: (_, [key, value], { book }) => {
      const name = asText(key);
      if (value === undefined) throw invalidArgument();
      book.settings.set(name, value);
      touch(book);
      return office("Setting", { entries: book.settings, key: name });
    },
    getCount: (_, __, { book }) => book.settings.size,
    getItemOrNullObject: (_, [key], { book }) => {
      const name = asText(key);
      return book.settings.has(name) ? office("Setting", { entries: book.settings, key: name }) : null;
    },
  },
};

export const setting: Members<Targets["Setting"]> = {
  id: ({ key }) => ({ _Id: key }),
  there: ({ entries, key }) => entries.has(key),
  reads: { key: ({ key }) => key, value: ({ entries, key }) => entries.get(key) },
  writes: {
    value: ({ entries, key }, value, { book }) => {
      entries.set(key, value);
      touch(book);
    },
  },
  calls: {
    delete: ({ entries, key }, _, { book }) => {
      entries.delete(key);
      touch(book);
    },
  },
};

const LONGEST_KEY = 255;

const keyIn = (entries: ReadonlyMap<string, string>, key: string): string | null =>
  [...entries.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? null;

/** Keys ignore case (Z05). */
export const customProperties: Members<Targets["WorksheetCustomPropertyCollection"]> = {
  items: ({ customProperties: entries }) =>
    [...entries.keys()].map((key) => office("WorksheetCustomProperty", { entries, key })),
  item: ({ customProperties: entries }, given) => {
    const key = keyIn(entries, asText(given));
    if (key === null) throw itemNotFound();
    return office("WorksheetCustomProperty", { entries, key });
  },
  calls: {
    add: ({ customProperties: entries }, [given, value], { book }) => {
      const key = asText(given);
      if (key === "" || key.length > LONGEST_KEY) throw invalidArgument();
      const name = keyIn(entries, key) ?? key;
      entries.set(name, asText(value));
      touch(book);
      return office("WorksheetCustomProperty", { entries, key: name });
    },
    getCount: ({ customProperties: entries }) => entries.size,
    getItemOrNullObject: ({ customProperties: entries }, [given]) => {
      const key = keyIn(entries, asText(given));
      return key === null ? null : office("WorksheetCustomProperty", { entries, key });
    },
  },
};

export const customProperty: Members<Targets["WorksheetCustomProperty"]> = {
  id: ({ key }) => ({ _Id: key }),
  there: ({ entries, key }) => entries.has(key),
  reads: { key: ({ key }) => key, value: ({ entries, key }) => entries.get(key) },
  writes: {
    value: ({ entries, key }, value, { book }) => {
      entries.set(key, asText(value));
      touch(book);
    },
  },
  calls: {
    delete: ({ entries, key }, _, { book }) => {
      entries.delete(key);
      touch(book);
    },
  },
};
