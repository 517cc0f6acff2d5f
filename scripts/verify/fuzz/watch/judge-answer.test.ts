import assert from "node:assert/strict";
import { it } from "node:test";
import { judgeAnswer } from "./judge-answer.ts";

const errorCodes = new Map([
  ["NOT_FOUND", { status: 404, isForMembers: true }],
  ["INVALID_BODY", { status: 400, isForMembers: true }],
  ["PROJECT_MISMATCH", { status: 409, isForMembers: false }],
]);
const known = { error: { code: "NOT_FOUND", message: "Not here" } };

function judge(
  status: number,
  body: unknown,
  { caller = "owner of A", method = "GET", path = "/api/admin/health" } = {},
) {
  const answer = { status, body: Buffer.from(JSON.stringify(body)) };
  return judgeAnswer({ caller, method, path }, answer, errorCodes).length;
}

it("a success and a refusal in the one shape are right", () => {
  assert.equal(judge(200, { anything: true }), 0);
  assert.equal(judge(404, known), 0);
  assert.equal(judge(404, { error: { ...known.error, details: { a: 1 } } }), 0);
});

it("a failure of ours is wrong, wherever it is", () => {
  assert.equal(judge(500, known), 1);
  assert.equal(judge(503, known, { method: "HEAD" }), 1);
  assert.equal(judge(502, "", { path: "/rest/v1/calls" }), 1);
});

it("another shape, an unknown code and a code with another status are wrong", () => {
  assert.equal(judge(404, "Not Found"), 1);
  assert.equal(judge(404, { ...known, more: 1 }), 1);
  assert.equal(judge(400, { error: { code: "ODD", message: "Odd" } }), 1);
  assert.equal(judge(400, known), 1);
});

it("the Data API has errors of its own, also behind a path that leads out of the functions", () => {
  const path = "/rest/v1/%zz";
  assert.equal(judge(500, { code: "SUP" }, { path }), 0);
  assert.equal(judge(500, { code: "XX000" }, { path }), 1);
  assert.equal(judge(500, { code: "SUP" }), 1);
  assert.equal(judge(501, {}, { path: "/graphql/v1" }), 0);
  assert.equal(judge(501, {}), 1);
  for (const path of ["/rest/v1/calls", "/api/../rest/v1/calls", "/api/"]) {
    assert.equal(judge(404, { message: "Not here" }, { path }), 0, path);
  }
});

it("an answer to HEAD has no body", () => {
  assert.equal(judge(404, "", { method: "HEAD" }), 0);
});

it("below /organizations, only an admin gets a code that is not on the members' list", () => {
  const operators = {
    error: { code: "PROJECT_MISMATCH", message: "Not here" },
  };
  const path = "/api/organizations/1/calls";
  assert.equal(judge(409, operators, { path }), 1);
  assert.equal(judge(409, operators, { path, caller: "nobody" }), 1);
  assert.equal(judge(409, operators, { path, caller: "an admin" }), 0);
  assert.equal(judge(409, operators), 0);
  assert.equal(judge(404, known, { path }), 0);
});

it("the platform says that there is no such function, and no function of ours says it so", () => {
  const absent = { code: "NOT_FOUND", message: "No such function" };
  assert.equal(judge(404, absent, { path: "/functions/v1/%zz" }), 0);
  assert.equal(judge(400, absent, { path: "/api/%zz" }), 1);
  assert.equal(judge(404, absent), 1);
});
