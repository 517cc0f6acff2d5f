import assert from "node:assert/strict";
import { ApiError } from "./api-error.ts";
import { answerError, errorResponse } from "./error-response.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

Deno.test("errorResponse() is status, code and message, and nothing else without details", async () => {
  const answer = errorResponse(new ApiError(404, "NOT_FOUND", "Not here"));
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("content-type"), "application/json");
  assert.equal(
    await answer.text(),
    '{"error":{"code":"NOT_FOUND","message":"Not here"}}',
  );
});

Deno.test("errorResponse() carries details", async () => {
  const error = new ApiError(400, "INVALID", "Wrong", { field: "name" });
  assert.deepEqual(await errorResponse(error).json(), {
    error: { code: "INVALID", message: "Wrong", details: { field: "name" } },
  });
});

Deno.test("answerError() logs our failures and not the client's", () => {
  const logger = createFakeLogger();
  answerError(new ApiError(404, "NOT_FOUND", "Not here"), logger);
  assert.deepEqual(logger.lines, []);

  const cause = { message: "connection refused" };
  const ours = new ApiError(503, "DOWN", "Try again", undefined, { cause });
  assert.equal(answerError(ours, logger).status, 503);
  assert.deepEqual(logger.lines, [
    { level: "error", message: "Try again", fields: { code: "DOWN", cause } },
  ]);
});

Deno.test("answerError() logs a bug and tells the client nothing of it", async () => {
  const logger = createFakeLogger();
  const bug = new TypeError("password is undefined");
  const answer = answerError(bug, logger);
  assert.equal(answer.status, 500);
  assert.deepEqual(await answer.json(), {
    error: {
      code: "INTERNAL_ERROR",
      message: "Something went wrong on our side",
    },
  });
  assert.deepEqual(logger.lines.map(({ fields }) => fields), [{ error: bug }]);
});
