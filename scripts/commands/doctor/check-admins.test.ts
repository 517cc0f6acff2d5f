import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeAdmins } from "./check-admins.ts";

const hosted = { isLocalStack: false };
const local = { isLocalStack: true };

test("a project without an admin fails, with the statement that makes one", () => {
  const { status, advice } = judgeAdmins("admins", { admins: 0 }, hosted);
  assert.equal(status, "fail");
  assert.match(advice ?? "", /insert into public\.platform_admins .*email = /);
  assert.equal(judgeAdmins("admins", { admins: 1 }, hosted).status, "pass");
});

test("the local stack without an admin is as npm start makes it", () => {
  const { status, message } = judgeAdmins("admins", { admins: 0 }, local);
  assert.equal(status, "pass");
  assert.match(message, /^There is none yet.* secret key/);
  assert.equal(
    judgeAdmins("admins", { admins: 1 }, local).message,
    "Admins: 1",
  );
});
