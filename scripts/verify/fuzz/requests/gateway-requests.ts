import fc from "fast-check";
import type { DataApiSurface } from "../read-data-api.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { oddHeaders } from "./odd-headers.ts";
import { encodeSegment, oddSegment, oddText, oddValue } from "./odd-values.ts";

/** Paths that lead to nothing, or would lead around the gateway. */
const paths = [
  ...["/", "/api", "/api/", "/functions/v1", "/functions/v1/", "/rest/v1/"],
  ...["/api/nothing", "/functions/v1/nothing", "/functions/v1/_shared/log"],
  ...["/api/../rest/v1/calls", "/functions/v1/%2e%2e/rest/v1/calls", "//api"],
  ...["/%72est/v1/calls", "/REST/v1/calls", "/api//admin/health", "/api/%"],
  ...[
    "/functions/v1/admin%2fhealth",
    "/api/admin/../admin/health",
    "/graphql/v1",
  ],
];

const filters = [
  "select",
  "id",
  "organization_id",
  "order",
  "limit",
  "or",
  "and",
  "columns",
  "on_conflict",
];
const operators = [
  "eq.",
  "in.(",
  "is.",
  "like.",
  "cs.{",
  "not.eq.",
  "fts.",
  "*,",
  "organizations(*)",
  "a->>b",
  "",
];

/** Requests to the gateway and the Data API, of everybody who may not write there: with a user's token only reads. */
export function gatewayRequests(
  { relations, functions }: DataApiSurface,
  { visitors, users }: {
    readonly visitors: readonly string[];
    readonly users: readonly string[];
  },
): fc.Arbitrary<FuzzRequest> {
  const object = fc.oneof(
    fc.constantFrom(...relations).map(({ name }) => name),
    fc.constantFrom(...functions).map(({ name }) => `rpc/${name}`),
    oddSegment,
  ).map((name) => `/rest/v1/${name}`);
  const pair = fc.record({
    name: fc.oneof(fc.constantFrom(...filters), oddText.map(encodeSegment)),
    operator: fc.constantFrom(...operators),
    value: oddText.map(encodeSegment),
  }).map(({ name, operator, value }) =>
    `${name}=${operator}${value}`.slice(0, 2_000)
  );
  const path = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...paths) },
    {
      weight: 5,
      arbitrary: fc.tuple(object, fc.array(pair, { maxLength: 3 }))
        .map(([path, pairs]) =>
          pairs.length > 0 ? `${path}?${pairs.join("&")}` : path
        ),
    },
  );
  const from = (callers: readonly string[], methods: readonly string[]) =>
    fc.record({
      caller: fc.constantFrom(...callers),
      method: fc.constantFrom(...methods),
    });
  return fc.record({
    sender: fc.oneof(
      from(visitors, [
        "GET",
        "POST",
        "PATCH",
        "DELETE",
        "PUT",
        "HEAD",
        "OPTIONS",
      ]),
      from(users, ["GET", "HEAD", "OPTIONS"]),
    ),
    path,
    headers: oddHeaders,
    body: fc.option(oddValue.map((value) => JSON.stringify(value)), {
      nil: undefined,
    }),
  }).map(({ sender, path, headers, body }) => ({
    ...sender,
    path,
    proof: undefined,
    headers: { "content-type": "application/json", ...headers },
    body: sender.method === "GET" ? undefined : body,
    encoding: "utf8",
    mayChange: "none",
  }));
}
