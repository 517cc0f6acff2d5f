import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { answerError, ApiError, errorResponse } from "./api-error.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

Deno.test("errorResponse() has status, code and message, and no details unless given", async () => {
  const answer = errorResponse(new ApiError("NOT_FOUND", "Not here"));
  assertStrictEquals(answer.status, 404);
  assertStrictEquals(answer.headers.get("content-type"), "application/json");
  assertStrictEquals(
    await answer.text(),
    '{"error":{"code":"NOT_FOUND","message":"Not here"}}',
  );
});

Deno.test("errorResponse() carries details", async () => {
  const error = new ApiError("INVALID_BODY", "Wrong", {
    details: { field: "name" },
  });
  assertEquals(await errorResponse(error).json(), {
    error: {
      code: "INVALID_BODY",
      message: "Wrong",
      details: { field: "name" },
    },
  });
});

Deno.test("answerError() logs our failures and not the client's", () => {
  const logger = createFakeLogger();
  answerError(new ApiError("NOT_FOUND", "Not here"), logger);
  assertEquals(logger.lines, []);

  const cause = { message: "connection refused" };
  const ours = new ApiError("DATABASE_UNAVAILABLE", "Try again", { cause });
  assertStrictEquals(answerError(ours, logger).status, 503);
  assertEquals(logger.lines, [
    {
      level: "error",
      message: "Try again",
      fields: { code: "DATABASE_UNAVAILABLE", cause },
    },
  ]);
});

Deno.test("answerError() logs a bug and hides it from the client", async () => {
  const logger = createFakeLogger();
  const bug = new TypeError("password is undefined");
  const answer = answerError(bug, logger);
  assertStrictEquals(answer.status, 500);
  assertEquals(await answer.json(), {
    error: {
      code: "INTERNAL_ERROR",
      message: "Something went wrong on our side",
    },
  });
  assertEquals(logger.lines.map(({ fields }) => fields), [{ error: bug }]);
});
