import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { publicSecretKey, publishableKey } from "../stack/keys.ts";
import { type AuthUnderTest, shareAuth } from "./testing/auth-under-test.ts";

const origin = "http://localhost:3000";

const userId = "00000000-0000-4000-8000-000000000001";

/** What supabase-js sends to Auth, also with the options of applications. */
const headers =
  "apikey,authorization,content-type,x-client-info,x-supabase-api-version,x-retry-count,sb-api-key,x-my-header";

describe("A page of another origin", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  for (
    const [method, path] of [
      ["POST", "signup"],
      ["POST", "token?grant_type=password"],
      ["POST", "logout?scope=global"],
      ["GET", "user"],
      ["PUT", "user"],
      ["POST", "recover"],
      ["POST", "verify"],
      ["GET", "settings"],
      ["DELETE", "admin/users/1"],
      ["GET", "nothing"],
    ] as const
  ) {
    it(`may send ${method} ${path} with every header of supabase-js`, async () => {
      const response = await fetch(`${auth.url}/auth/v1/${path}`, {
        method: "OPTIONS",
        headers: {
          origin,
          "access-control-request-method": method,
          "access-control-request-headers": headers,
        },
      });
      assert.equal(response.status, 204);
      const allowed = (name: string) =>
        response.headers.get(`access-control-allow-${name}`) ?? "";
      assert.equal(allowed("origin"), "*");
      assert.ok(allowed("methods").split(",").includes(method));
      assert.equal(allowed("headers"), headers);
    });
  }

  for (
    const [status, path, init] of [
      [200, "settings", {}],
      [400, "signup", { method: "POST", body: "{" }],
      [401, "user", {}],
      [401, "settings", { headers: {} }],
      [401, "settings", { headers: { apikey: "wrong" } }],
      [403, "admin/users", {}],
      [404, "nothing", {}],
      [405, "signup", {}],
      [422, "signup", {
        method: "POST",
        body: '{"email":"a@b.example","password":"short"}',
      }],
      [422, "factors", { method: "POST", body: "{}" }],
      [500, "admin/users", {
        method: "POST",
        headers: { apikey: publicSecretKey },
        body: `{"email":"a@b.example","id":"${userId}"}`,
      }],
    ] as const
  ) {
    it(`may read an answer of status ${status} of ${path}`, async () => {
      const ask = () =>
        fetch(`${auth.url}/auth/v1/${path}`, {
          headers: { apikey: publishableKey, origin },
          ...init,
        });
      if (status === 500) {
        await auth.server.auth.admin.createUser({
          id: userId,
          email: auth.newEmail(),
        });
      }
      const response = await ask();
      assert.equal(response.status, status, await response.text());
      const header = (name: string) =>
        response.headers.get(`access-control-${name}`) ?? "";
      assert.equal(header("allow-origin"), "*");
      assert.match(header("expose-headers"), /X-Total-Count/);
    });
  }

  it("may read a refusal because of too many mails", async () => {
    const { email } = await auth.signUp();
    const ask = () =>
      fetch(`${auth.url}/auth/v1/recover`, {
        method: "POST",
        headers: { apikey: publishableKey, origin },
        body: JSON.stringify({ email }),
      });
    await (await ask()).body?.cancel();
    const response = await ask();
    assert.equal(response.status, 429);
    assert.equal(response.headers.get("access-control-allow-origin"), "*");
  });
});
