import { z } from "zod";
import { postgrestFailure } from "../postgrest-error.ts";

/** The rows of a write, as JSON text that Postgres reads by itself, so that no number or text is changed on the way. */
export type Payload = {
  json: string;
  /** Whether the text is one object, not a list. */
  isObject: boolean;
  columns: readonly string[];
};

const rows = z.array(z.record(z.string(), z.unknown()));

const refuse = (message: string) =>
  postgrestFailure(400, { code: "PGRST102", message });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("Empty or invalid json");
  }
}

/** The payload of rows that all have the same keys. */
function uniform(json: string, value: unknown): Payload {
  const isObject = typeof value === "object" && value !== null &&
    !Array.isArray(value);
  // PostgREST takes all that is neither a list nor an object for an empty list.
  const list = isObject ? [value] : Array.isArray(value) ? value : [];
  const parsed = rows.safeParse(list);
  const columns = Object.keys(parsed.data?.[0] ?? {}).sort();
  const isUniform = parsed.data?.every((row) =>
    Object.keys(row).sort().join("\0") === columns.join("\0")
  );
  if (!isUniform) throw refuse("All object keys must match");
  return { json: list.length > 0 ? json : "[]", isObject, columns };
}

/** The fields of a line of CSV, with or without quotes (RFC 4180). */
function csvLines(text: string): string[][] {
  const lines: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (const [, quoted, plain = "", end] of text.trimEnd().matchAll(field)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "") break;
    if (end !== ",") lines.push([]);
  }
  return lines;
}

function readCsv(text: string): unknown[] {
  const [names = [], ...lines] = csvLines(text);
  return lines.map((line) => {
    if (line.length !== names.length) {
      throw refuse("All lines must have same number of fields");
    }
    return Object.fromEntries(names.map((name, index) => {
      const value = line[index];
      return [name, value === "NULL" ? null : value];
    }));
  });
}

/**
 * The payload of a write. Throws PostgREST's answer to one that it cannot read
 * (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/ApiRequest/Payload.hs).
 *
 * @param named the columns that the request names: only they are written, and a row may lack some
 */
export function readPayload(
  body: string,
  contentType: string | null,
  named: readonly string[] | undefined,
): Payload {
  const [type = "application/json"] = contentType?.split(";") ?? [];
  switch (type.trim().toLowerCase()) {
    case "application/json": {
      const value = readJson(body);
      if (named === undefined) return uniform(body, value);
      return { json: body, isObject: !Array.isArray(value), columns: named };
    }
    case "text/csv": {
      const value = readCsv(body);
      return uniform(JSON.stringify(value), value);
    }
    case "application/x-www-form-urlencoded": {
      const value = Object.fromEntries(new URLSearchParams(body));
      return uniform(JSON.stringify(value), value);
    }
    default:
      throw refuse(`Content-Type not acceptable: ${type.trim()}`);
  }
}
