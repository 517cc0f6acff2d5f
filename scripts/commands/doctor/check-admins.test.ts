import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeAdmins } from "./check-admins.ts";

test("a project without an admin fails, with the statement that makes one", () => {
  const { status, advice } = judgeAdmins("admins", { admins: 0 });
  assert.equal(status, "fail");
  assert.match(advice ?? "", /insert into public\.platform_admins .*email = /);
  assert.equal(judgeAdmins("admins", { admins: 1 }).status, "pass");
});
