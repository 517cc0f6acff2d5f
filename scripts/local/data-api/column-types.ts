/** Postgres's object ids of the types whose JSON form differs between PostgREST and the driver. */
const oids = {
  bytea: 17,
  jsonb: 3802,
  numeric: 1700,
  timestamp: 1114,
  timestamptz: 1184,
};

/** "2026-01-02 03:04:05.6+00" as Postgres itself writes it in JSON: "2026-01-02T03:04:05.6+00:00". */
function isoTimestamp(text: string): string {
  return text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
}

/**
 * The Data API passes JSON arguments of functions as JSON text, and other values unchanged; a text that happens to be
 * JSON looks the same as a JSON argument.
 */
function jsonText(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== "string") return value;
  } catch {
    // A text, not JSON.
  }
  return JSON.stringify(value);
}

function type<Parsed>(oid: number, parse: (text: string) => Parsed) {
  return {
    to: oid,
    from: [oid],
    serialize: (value: unknown) => String(value),
    parse,
  };
}

/** How values become JSON, so that clients see the same as from PostgREST (https://docs.postgrest.org). */
export const columnTypes = {
  bytea: type(oids.bytea, (text) => text),
  jsonb: {
    ...type(oids.jsonb, (text): unknown => JSON.parse(text)),
    serialize: jsonText,
  },
  numeric: type(oids.numeric, (text) => {
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }),
  timestamp: type(oids.timestamp, isoTimestamp),
  timestamptz: type(oids.timestamptz, isoTimestamp),
};
