import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { fromDataApi } from "./database-error.ts";
import { translateFailure } from "./testing/translate-failure.ts";

Deno.test("fromDataApi() answers a raised error with its code and message", () => {
  for (
    const [sqlState, code, status] of [
      ["PT404", "ORDER_NOT_FOUND", 404],
      ["PT409", "CALL_IN_PROGRESS", 409],
    ] as const
  ) {
    assertEquals(
      translateFailure({
        status,
        error: { code: sqlState, message: "Told why", hint: code },
      }),
      { status, code, message: "Told why" },
    );
  }
});

Deno.test("fromDataApi() takes the status from a raised code, not from HTTP", () => {
  const error = {
    code: "PT409",
    message: "Told why",
    hint: "CALL_IN_PROGRESS",
  };
  assertStrictEquals(translateFailure({ status: 400, error }).status, 409);
});

Deno.test("fromDataApi() takes only a raised JSON object as details", () => {
  const detailsOf = (details: string | null) =>
    fromDataApi({
      status: 403,
      error: {
        code: "PT403",
        message: "Told why",
        hint: "DESTINATION_NOT_ALLOWED",
        details,
      },
    }).details;
  assertEquals(detailsOf('{"reason": "country"}'), { reason: "country" });
  for (const other of [null, "", "Key (id) exists", "[1]", '"text"', "null"]) {
    assertStrictEquals(detailsOf(other), undefined, String(other));
  }
});

Deno.test("fromDataApi() answers in which time to ask again, where the database says it", () => {
  const headersOf = (details: string | null) =>
    fromDataApi({
      status: 429,
      error: {
        code: "PT429",
        message: "Told why",
        hint: "DAILY_CALL_LIMIT_REACHED",
        details,
      },
    }).headers;
  assertEquals(headersOf('{"retryAfter": 60}'), { "retry-after": "60" });
  for (const other of [null, "{}", '{"retryAfter": "soon"}']) {
    assertEquals(headersOf(other), {});
  }
});

Deno.test("fromDataApi() treats a raised status without one of our codes as our own mistake", () => {
  for (const hint of [null, "", "NO_CODE_OF_OURS", "toString"]) {
    const error = { code: "PT422", message: "Told why", hint };
    assertStrictEquals(
      translateFailure({ status: 422, error }).code,
      "INTERNAL_ERROR",
    );
  }
});

Deno.test("fromDataApi() accepts neither a success nor nonsense as a raised status", () => {
  for (const code of ["PT200", "PT4040", "XPT404", "PT302"]) {
    const error = { code, message: "Odd", hint: "CALL_IN_PROGRESS" };
    assertStrictEquals(
      translateFailure({ status: 400, error }).code,
      "INTERNAL_ERROR",
    );
  }
});
