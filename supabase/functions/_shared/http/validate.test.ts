import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../std/assert.ts";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import { validate } from "./validate.ts";

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
