import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { fromDataApi } from "./database-error.ts";
import { translateFailure } from "./testing/translate-failure.ts";

Deno.test("fromDataApi() answers 401 for an insufficient credential", () => {
  // PostgREST answers 401 and not 403 where the anonymous role lacks a privilege.
  for (const code of ["PGRST301", "PGRST303", "42501"]) {
    const failure = { status: 401, error: { code, message: "JWT expired" } };
    assertEquals(translateFailure(failure), {
      status: 401,
      code: "UNAUTHENTICATED",
      message:
        "The credential is not valid, has expired, or is not enough for this",
    });
  }
});

Deno.test("fromDataApi() answers 403 for a missing privilege and does not name the table", () => {
  const error = { code: "42501", message: "permission denied for table x" };
  assertEquals(translateFailure({ status: 403, error }), {
    status: 403,
    code: "FORBIDDEN",
    message: "You are not allowed to do this",
  });
});

Deno.test("fromDataApi() answers 403 for a missing privilege, whatever the HTTP status", () => {
  const error = { code: "42501", message: "permission denied for table x" };
  assertStrictEquals(
    translateFailure({ status: 400, error }).code,
    "FORBIDDEN",
  );
});

Deno.test("fromDataApi() treats any other refusal as our own mistake", () => {
  const error = { code: "PGRST202", message: "No such function" };
  assertEquals(
    [404, 400, 499].map((status) => translateFailure({ status, error }).status),
    [500, 500, 500],
  );
  assertStrictEquals(
    translateFailure({ status: 404, error }).code,
    "INTERNAL_ERROR",
  );
});

Deno.test("fromDataApi() answers 503 when the database does not answer", () => {
  // supabase-js reports a failed connection as status 0.
  for (const status of [0, 500, 503]) {
    const { status: answered, code } = translateFailure({
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
    assertStrictEquals(translateFailure(failure).code, "UNAUTHENTICATED");
  }
  const other = { code: "22023", message: "invalid value for parameter" };
  assertStrictEquals(
    translateFailure({ status: 400, error: other }).code,
    "INTERNAL_ERROR",
  );
});

Deno.test("fromDataApi() says that a statement took too long, and does not say to try again", () => {
  const message = "canceling statement due to statement timeout";
  const answered = translateFailure({
    status: 500,
    error: { code: "57014", message },
  });
  assertEquals([answered.status, answered.code], [504, "DATABASE_TIMEOUT"]);
  assertNotMatch(answered.message, /try again/);
  const cancelled = "canceling statement due to user request";
  assertStrictEquals(
    translateFailure({
      status: 500,
      error: { code: "57014", message: cancelled },
    })
      .code,
    "DATABASE_UNAVAILABLE",
  );
});
