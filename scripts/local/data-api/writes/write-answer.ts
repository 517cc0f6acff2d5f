import { z } from "zod";
import type { ExposedRelation } from "../schema/exposed-schema.ts";
import { confirmPreferences, type Preferences } from "./preferences.ts";
import type { WritePass } from "./write-pass.ts";

type Written = {
  request: Request;
  preferences: Preferences;
  relation: ExposedRelation | undefined;
  pass: WritePass;
};

const row = z.record(z.string(), z.unknown());

/** The address of the one row that was inserted, for a client who wants only headers. */
function locate({ preferences, relation, pass }: Written): string | undefined {
  const [first, ...others] = pass.rows;
  const key = relation?.primaryKey ?? [];
  if (preferences.return !== "headers-only" || first === undefined) return;
  if (others.length > 0 || key.length === 0) return;
  const values = row.parse(first);
  const query = new URLSearchParams();
  for (const name of key) query.append(name, `eq.${values[name]}`);
  return `/${relation?.name}?${query}`;
}

function contentRange({ request, preferences, pass }: Written): string {
  const count = pass.rows.length;
  const total = preferences.count === "exact" ? count : "*";
  return request.method === "PATCH" && count > 0
    ? `0-${count - 1}/${total}`
    : `*/${total}`;
}

function status({ request, preferences, pass }: Written): number {
  if (request.method === "POST") {
    const isUpdate = preferences.resolution === "merge-duplicates" &&
      pass.inserted <= 0;
    return isUpdate ? 200 : 201;
  }
  return preferences.return === "representation" ? 200 : 204;
}

const confirmed = {
  POST: ["resolution", "missing", "return", "count", "handling"],
  PATCH: ["missing", "return", "count", "handling", "maxAffected"],
  DELETE: ["return", "count", "handling", "maxAffected"],
} as const;

/**
 * The answer to a write, from the answer to the read of its rows
 * (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/Response.hs).
 */
export function writeAnswer(read: Response, written: Written): Response {
  const { request, preferences } = written;
  const hasRows = preferences.return === "representation";
  const headers = new Headers(read.headers);
  for (const name of ["content-location", "preference-applied"]) {
    headers.delete(name);
  }
  if (!hasRows) {
    for (const name of ["content-type", "content-length"]) headers.delete(name);
  }
  headers.set("content-range", contentRange(written));
  const location = locate(written);
  if (location !== undefined) headers.set("location", location);
  const { method } = request;
  if (method === "POST" || method === "PATCH" || method === "DELETE") {
    const applied = confirmPreferences(preferences, confirmed[method]);
    if (applied !== "") headers.set("preference-applied", applied);
  }
  return new Response(hasRows ? read.body : null, {
    status: status(written),
    headers,
  });
}
