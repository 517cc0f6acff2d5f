import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import { catchRefusal } from "./testing/catch-refusal.ts";
import { parseJsonBody, parseQuery, validate } from "./validate.ts";

const refusal = { code: "INVALID_BODY", message: "The body is wrong" } as const;

Deno.test("validate() returns the schema's output", () => {
  const schema = z.object({ name: z.string().trim() });
  assertEquals(validate(schema, { name: " Acme " }, refusal), {
    name: "Acme",
  });
});

Deno.test("validate() names each wrong field and its mistake", () => {
  const schema = z.object({
    name: z.string({ error: "must be text" }),
    tags: z.array(z.string({ error: "must be text" })),
  });
  const error = assertThrows(
    () => validate(schema, { name: 1, tags: ["a", 2] }, refusal),
    ApiError,
  );
  assertEquals([error.status, error.code], [400, "INVALID_BODY"]);
  assertStrictEquals(error.message, "The body is wrong");
  assertEquals(error.details, {
    issues: [
      { field: "name", message: "must be text" },
      { field: "tags.1", message: "must be text" },
    ],
  });
});

for (
  const body of [
    '{"reason": "a\\u0000b"}',
    '{"a\\u0000": 1}',
    '{"deep": [[{"text": "\\u0000"}]]}',
    '"\\u0000"',
    '{"reason": "\\ud83d"}',
    '{"\\udc00": 1}',
  ]
) {
  Deno.test(`parseJsonBody() refuses ${body}, which no database stores`, () => {
    const { status, code } = catchRefusal(() => parseJsonBody(body));
    assertEquals([status, code], [400, "INVALID_BODY"]);
  });
}

Deno.test("parseJsonBody() refuses what is not JSON, also when it is nested deeply", () => {
  for (const body of ["", "{", "\0", "[".repeat(60_000)]) {
    const { status, code } = catchRefusal(() => parseJsonBody(body));
    assertEquals([status, code], [400, "INVALID_BODY"]);
  }
});

Deno.test("parseJsonBody() says what a body is instead of JSON", async () => {
  const form = new FormData();
  form.set("to", "+14165550123");
  const bodies = [
    ["", /INVALID_BODY: There is no body/],
    ["\n", /INVALID_BODY: There is no body/],
    [await new Response(form).text(), /INVALID_BODY: The body is a form/],
    ["--x", /INVALID_BODY: The body is not JSON/],
    ["to=1", /INVALID_BODY: The body is not JSON/],
  ] as const;
  for (const [body, told] of bodies) {
    const { code, message } = assertThrows(() => parseJsonBody(body), ApiError);
    assertMatch(`${code}: ${message}`, told);
  }
});

Deno.test("parseJsonBody() takes every other text", () => {
  const input = { "ключ": "😀\t\n\u0001", list: [null, 1.5, true] };
  assertEquals(parseJsonBody(JSON.stringify(input)), input);
});

const querySchema = z.strictObject({ limit: z.string().optional() });

Deno.test("parseQuery() ignores the platform's own parameter, and refuses unknown ones", () => {
  const parse = (query: string) =>
    parseQuery(querySchema, new URLSearchParams(query));
  assertEquals(parse("limit=5&forceFunctionRegion=us-east-1"), { limit: "5" });
  for (
    const query of ["limits=5", "ForceFunctionRegion=a", "limit=1&limit=2"]
  ) {
    const { status, code } = catchRefusal(() => parse(query));
    assertEquals([status, code], [400, "INVALID_QUERY"]);
  }
});
