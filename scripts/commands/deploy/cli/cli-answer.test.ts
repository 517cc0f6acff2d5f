import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainCliFailure, parseCliAnswer } from "./cli-answer.ts";

/** As Supabase CLI 3.1.0 prints errors. */
const printed = (code: string, message: string) =>
  JSON.stringify({
    target: { kind: "linked", project_ref: "abcdefghijklmnopqrst" },
    _tag: "Error",
    error: { code, message },
  });

const explain = (stdout: string, stderr = "") => {
  const { message, advice } = explainCliFailure(
    "read it",
    parseCliAnswer(stdout),
    stderr,
    (text) => text.replaceAll("hunter2", "[secret]"),
  );
  return `${message} → ${advice}`;
};

describe("explainCliFailure()", () => {
  for (
    const [name, stdout, said] of [
      [
        "no access token",
        printed(
          "AccessTokenRequiredError",
          "Access token not provided. Supply an access token by running `supabase login` or setting the SUPABASE_ACCESS_TOKEN environment variable.",
        ),
        /there is no access token.*npx supabase login/,
      ],
      [
        "a malformed access token",
        printed(
          "InvalidAccessTokenError",
          "Invalid access token format. Must be like `sbp_0102...1920`.",
        ),
        /malformed/,
      ],
      [
        "a token that Supabase does not know",
        printed(
          "ProjectsListUnexpectedStatusError",
          'Unexpected error retrieving projects: {"message":"Unauthorized"}',
        ),
        /refuses the access token/,
      ],
      [
        "a missing permission",
        printed(
          "ProjectsApiKeysUnexpectedStatusError",
          'unexpected get api keys status 403: {"message":"Your account does not have the necessary privileges to access this endpoint."}',
        ),
        /lacks a permission.*necessary privileges/,
      ],
      [
        "another's project",
        printed(
          "ProjectsApiKeysUnexpectedStatusError",
          'unexpected get api keys status 404: {"message":"Project not found"}',
        ),
        /no such project.*--project-ref/,
      ],
      [
        "no network",
        printed(
          "ProjectsListNetworkError",
          "failed to list projects: HttpClientError: Transport error (GET https://api.supabase.com/v1/projects)",
        ),
        /does not answer.*network/,
      ],
      [
        "an error of SQL",
        printed(
          "DbQueryUnexpectedStatusError",
          'unexpected status 400: {"message":"Failed to run sql query: ERROR:  42P01: relation does not exist"}',
        ),
        /42P01/,
      ],
    ] as const
  ) {
    it(`explains ${name}`, () => {
      assert.match(explain(stdout), said);
    });
  }

  it("takes the last lines where there is no JSON", () => {
    assert.match(
      explain(
        "",
        "Target: project x\nERROR: it broke\nTry rerunning the command",
      ),
      /Cannot read it: ERROR: it broke →/,
    );
  });

  it("says so when the CLI said nothing", () => {
    assert.match(explain(""), /failed without a word/);
  });

  it("repeats no secret", () => {
    assert.match(explain(printed("Error", "no: hunter2")), /no: \[secret\]/);
  });
});

describe("parseCliAnswer()", () => {
  it("reads a value", () => {
    assert.deepEqual(parseCliAnswer('{"secrets":[],"message":""}'), {
      kind: "value",
      value: { secrets: [], message: "" },
    });
  });

  it("reads nothing as no value", () => {
    assert.deepEqual(parseCliAnswer("Finished.\n"), {
      kind: "value",
      value: undefined,
    });
  });
});
