import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { catchRefusal } from "../_shared/http/testing/catch-refusal.ts";
import { parseCallBody, parseIdempotencyKey } from "./call-request.ts";

Deno.test("the body names the number to call", () => {
  assertEquals(parseCallBody('{"to": "+14165550123"}'), {
    phoneNumber: "+14165550123",
    country: "CA",
  });
});

Deno.test("a client can choose nothing but the number to call", () => {
  for (const field of ["from", "agentId", "country", "organizationId"]) {
    const body = JSON.stringify({ to: "+14165550123", [field]: "x" });
    const { status, code } = catchRefusal(() => parseCallBody(body));
    assertEquals([status, code], [400, "INVALID_BODY"], field);
  }
});

Deno.test("a malformed body is 400", () => {
  for (
    const body of ["", "{}", "[]", "null", '{"to": 1}', '{"to": null}', "+1"]
  ) {
    const { status, code } = catchRefusal(() => parseCallBody(body));
    assertEquals([status, code], [400, "INVALID_BODY"], body);
  }
});

Deno.test("a key is 1 to 255 printable characters, and may be missing", () => {
  assertStrictEquals(parseIdempotencyKey(undefined), null);
  for (const key of ["1", "two words", "~".repeat(255)]) {
    assertStrictEquals(parseIdempotencyKey(key), key);
  }
  for (const key of ["", "~".repeat(256), "é", "a\tb", "a\u007f"]) {
    const { status, code } = catchRefusal(() => parseIdempotencyKey(key));
    assertEquals([status, code], [400, "INVALID_IDEMPOTENCY_KEY"], key);
  }
});
