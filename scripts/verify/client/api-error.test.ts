import { FunctionsFetchError, FunctionsHttpError } from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  ApiError,
  fromDataApi,
  fromFunction,
  requireOneRow,
} from "../../../supabase/client/api-error.ts";

describe("an error of a function", () => {
  const answer = (status: number, body: string) =>
    fromFunction(new FunctionsHttpError(new Response(body, { status })));

  it("has the code, the status and the details of the answer", async () => {
    const body = {
      error: {
        code: "DESTINATION_NOT_ALLOWED",
        message: "Cannot call it",
        details: { reason: "premium" },
      },
    };
    const error = await answer(403, JSON.stringify(body));
    assert.deepEqual(
      [error.code, error.status, error.message, error.details, error.remedy],
      [
        "DESTINATION_NOT_ALLOWED",
        403,
        "Cannot call it",
        { reason: "premium" },
        "correct",
      ],
    );
  });

  for (
    const [status, body, code, isPassing] of [
      [502, "<html>Bad gateway</html>", "NO_ANSWER", true],
      [503, "{}", "NO_ANSWER", true],
      [404, `{"error":{"code":"toString"}}`, "UNEXPECTED", false],
      [400, `{"error":null}`, "UNEXPECTED", false],
      [429, "null", "UNEXPECTED", true],
    ] as const
  ) {
    it(`that is not ours has one of the client's own: ${status} ${body}`, async () => {
      const error = await answer(status, body);
      assert.deepEqual([error.code, error.isPassing], [code, isPassing]);
    });
  }

  it("that was not reached may be repeated", async () => {
    const error = await fromFunction(new FunctionsFetchError(new TypeError()));
    assert.deepEqual(
      [error.code, error.status, error.remedy],
      ["NO_ANSWER", 0, "repeat"],
    );
  });
});

describe("an error of the Data API", () => {
  for (
    const [status, code, hint, expected] of [
      [400, "PT400", "AREA_CODE_NOT_SOLD", "AREA_CODE_NOT_SOLD"],
      [403, "42501", null, "NOT_ALLOWED"],
      [401, "42501", null, "UNAUTHENTICATED"],
      [400, "23514", "Some hint of Postgres", "UNEXPECTED"],
      [0, "", "", "NO_ANSWER"],
    ] as const
  ) {
    it(`${status} ${code} ${hint} is ${expected}`, () => {
      const error = fromDataApi({
        status,
        error: { code, hint, message: "Refused" },
      });
      assert.ok(error instanceof ApiError);
      assert.equal(error.code, expected);
    });
  }

  it("is made of an update that met no row", () => {
    const answer = {
      error: null,
      data: [],
      count: null,
      status: 200,
      statusText: "OK",
    };
    assert.throws(() => requireOneRow({ ...answer, success: true }), {
      code: "NOT_ALLOWED",
    });
    requireOneRow({ ...answer, success: true, data: [{}] });
  });
});
