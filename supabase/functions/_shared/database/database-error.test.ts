import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { type DataApiFailure, fromDataApi } from "./database-error.ts";

function translate(failure: DataApiFailure) {
  const { status, code, message } = fromDataApi(failure);
  return { status, code, message };
}

Deno.test("fromDataApi() answers a raised error with its code and message", () => {
  for (
    const [sqlState, code, status] of [
      ["PT404", "ORDER_NOT_FOUND", 404],
      ["PT409", "CALL_IN_PROGRESS", 409],
    ] as const
  ) {
    assertEquals(
      translate({
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
  assertStrictEquals(translate({ status: 400, error }).status, 409);
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

Deno.test("fromDataApi() treats a raised status without one of our codes as our own mistake", () => {
  for (const hint of [null, "", "NO_CODE_OF_OURS", "toString"]) {
    const error = { code: "PT422", message: "Told why", hint };
    assertStrictEquals(
      translate({ status: 422, error }).code,
      "INTERNAL_ERROR",
    );
  }
});

Deno.test("fromDataApi() accepts neither a success nor nonsense as a raised status", () => {
  for (const code of ["PT200", "PT4040", "XPT404", "PT302"]) {
    const error = { code, message: "Odd", hint: "CALL_IN_PROGRESS" };
    assertStrictEquals(
      translate({ status: 400, error }).code,
      "INTERNAL_ERROR",
    );
  }
});

Deno.test("fromDataApi() answers 401 for an insufficient credential", () => {
  // PostgREST answers 401 and not 403 where the anonymous role lacks a privilege.
  for (const code of ["PGRST301", "PGRST303", "42501"]) {
    const failure = { status: 401, error: { code, message: "JWT expired" } };
    assertEquals(translate(failure), {
      status: 401,
      code: "UNAUTHENTICATED",
      message:
        "The credential is not valid, has expired, or is not enough for this",
    });
  }
});

Deno.test("fromDataApi() answers 403 for a missing privilege and does not name the table", () => {
  const error = { code: "42501", message: "permission denied for table x" };
  assertEquals(translate({ status: 403, error }), {
    status: 403,
    code: "FORBIDDEN",
    message: "You are not allowed to do this",
  });
});

Deno.test("fromDataApi() answers 403 for a missing privilege, whatever the HTTP status", () => {
  const error = { code: "42501", message: "permission denied for table x" };
  assertStrictEquals(translate({ status: 400, error }).code, "FORBIDDEN");
});

Deno.test("fromDataApi() treats any other refusal as our own mistake", () => {
  const error = { code: "PGRST202", message: "No such function" };
  assertEquals(
    [404, 400, 499].map((status) => translate({ status, error }).status),
    [500, 500, 500],
  );
  assertStrictEquals(translate({ status: 404, error }).code, "INTERNAL_ERROR");
});

Deno.test("fromDataApi() answers 503 when the database does not answer", () => {
  // supabase-js reports a failed connection as status 0.
  for (const status of [0, 500, 503]) {
    const { status: answered, code } = translate({
      status,
      error: { code: "", message: "connection refused" },
    });
    assertStrictEquals(answered, 503);
    assertStrictEquals(code, "DATABASE_UNAVAILABLE");
  }
});

Deno.test("fromDataApi() keeps the database's words for the log and hides them from the client", () => {
  const error = { code: "42703", message: 'column "x" does not exist' };
  for (const status of [400, 500]) {
    const answer = fromDataApi({ status, error });
    assertNotMatch(answer.message, /column/);
    assertStrictEquals(answer.cause, error);
  }
});

Deno.test("fromDataApi() answers 401 for a token of a role that does not exist", () => {
  const message = 'role "editor" does not exist';
  for (const status of [400, 500]) {
    const failure = { status, error: { code: "22023", message } };
    assertStrictEquals(translate(failure).code, "UNAUTHENTICATED");
  }
  const other = { code: "22023", message: "invalid value for parameter" };
  assertStrictEquals(
    translate({ status: 400, error: other }).code,
    "INTERNAL_ERROR",
  );
});

Deno.test("fromDataApi() says that a statement took too long, and does not say to try again", () => {
  const message = "canceling statement due to statement timeout";
  const answered = translate({
    status: 500,
    error: { code: "57014", message },
  });
  assertEquals([answered.status, answered.code], [504, "DATABASE_TIMEOUT"]);
  assertNotMatch(answered.message, /try again/);
  const cancelled = "canceling statement due to user request";
  assertStrictEquals(
    translate({ status: 500, error: { code: "57014", message: cancelled } })
      .code,
    "DATABASE_UNAVAILABLE",
  );
});
