import fc from "fast-check";
import { METHODS } from "node:http";
import type { Entry } from "../routes/entries.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { oddBodies } from "./odd-bodies.ts";
import { oddHeaders } from "./odd-headers.ts";
import {
  encodeSegment,
  knownIds,
  knownNumbers,
  oddSegment,
  oddText,
} from "./odd-values.ts";

/** Who may send requests: their names. */
export interface Cast {
  readonly callers: readonly string[];
  /** The right and wrong proofs of each signer. */
  readonly proofs: Readonly<Record<string, readonly string[]>>;
}

/** CONNECT opens a tunnel; a client of its own would be needed. */
const methods = METHODS.filter((method) => method !== "CONNECT");

/** The caller who may see the operator's errors. */
export const ADMIN = "an admin";

/** Requests to a route from everybody. Admins name none of our rows, and call nothing that writes without a name. */
export function routeRequests(
  { route, ...entry }: Entry & { readonly route: string },
  { callers, proofs }: Cast,
): fc.Arbitrary<FuzzRequest> {
  const [routeMethod = "", pattern = ""] = route.split(" ");
  return fc.constantFrom(...callers).chain((caller) => {
    const isAdmin = caller === ADMIN;
    const allowed = isAdmin && entry.adminWrites
      ? methods.filter((method) => method !== routeMethod)
      : [...methods, ...Array<string>(methods.length * 5).fill(routeMethod)];
    return fc.record({
      prefix: fc.constantFrom("/api", "/functions/v1"),
      method: fc.constantFrom(...allowed),
      path: path(pattern, { namesOurs: !isAdmin || routeMethod === "GET" }),
      query: query(entry.query ?? []),
      proof: fc.constantFrom(
        undefined,
        ...proofs[entry.signer ?? ""] ?? [],
      ),
      headers: oddHeaders,
      sent: oddBodies(entry),
    }).map(({ prefix, method, path, query, proof, headers, sent }) => {
      const { contentType, body, encoding } = sent;
      const own = /^owner of ([AB])$/.exec(caller)?.[1];
      return {
        caller,
        proof,
        method,
        path: `${prefix}${path}${query}`,
        headers: contentType === undefined
          ? headers
          : { "content-type": contentType, ...headers },
        body,
        encoding,
        mayChange: proof?.startsWith("right")
          ? "any"
          : entry.ownerWrites && method === routeMethod &&
              (own === "A" || own === "B")
          ? own
          : "none",
      };
    });
  });
}

function path(
  pattern: string,
  { namesOurs }: { readonly namesOurs: boolean },
): fc.Arbitrary<string> {
  const segments = pattern.split("/").slice(1).map((segment) => {
    if (!segment.startsWith(":")) return fc.constant(segment);
    if (!namesOurs) return oddSegment;
    const known = segment === ":phoneNumber" ? knownNumbers : knownIds;
    return fc.oneof(fc.constantFrom(...known), oddSegment);
  });
  return fc.record({
    segments: fc.tuple(...segments),
    end: fc.oneof({ weight: 5, arbitrary: fc.constant("") }, {
      weight: 1,
      arbitrary: fc.constantFrom("/", "//", "/.", "/x", "%20", "?", "#"),
    }),
  }).map(({ segments, end }) => `/${segments.join("/")}${end}`);
}

function query(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(
    fc.constantFrom(...names, "forceFunctionRegion", "apikey"),
    oddText.map(encodeSegment),
  );
  const pair = fc.tuple(name, oddText.map(encodeSegment))
    .map((pair) => pair.map((text) => text.slice(0, 2_000)).join("="));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant("") },
    {
      weight: 2,
      arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 })
        .map((pairs) => `?${pairs.join("&")}`),
    },
  );
}
