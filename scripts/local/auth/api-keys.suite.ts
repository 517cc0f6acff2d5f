import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  defaultKeys,
  legacyAnonKey,
  legacyServiceRoleKey,
  publicSecretKey,
  publishableKey,
} from "../stack/keys.ts";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

describe("Auth takes", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  const statusWith = async (key: string, bearer?: string) => {
    const call = bearer === undefined ? { key } : { key, bearer };
    return (await auth.api.call("/auth/v1/admin/users", call)).status;
  };

  it("the legacy anon key as the publishable one", async () => {
    const client = auth.withKey(legacyAnonKey);
    const email = auth.newEmail();
    const { error } = await client.auth.signUp({ email, password: PASSWORD });
    assert.equal(error, null);
    assert.equal((await client.auth.getUser()).data.user?.email, email);
    const fresh = auth.withKey(legacyAnonKey);
    const refused = await fresh.auth.admin.listUsers();
    assert.deepEqual(codeOf(refused.error), [403, "not_admin"]);
  });

  it("the legacy service_role key as the secret one", async () => {
    const server = auth.withKey(legacyServiceRoleKey);
    const { error } = await server.auth.admin
      .createUser({ email: auth.newEmail() });
    assert.equal(error, null);
    assert.equal(await statusWith(publishableKey, legacyServiceRoleKey), 200);
  });

  it("the token for the caller's, before the key", async () => {
    assert.equal(await statusWith(publicSecretKey), 200);
    assert.equal(await statusWith(publicSecretKey, publicSecretKey), 200);
    assert.equal(await statusWith(publicSecretKey, legacyAnonKey), 403);
    assert.equal(await statusWith(publishableKey), 403);
    assert.equal(await statusWith("sb_secret_wrong"), 401);
  });

  it("no key for what a browser follows, and one for all else", async () => {
    const statusOf = async (path: string) => {
      const response = await fetch(`${auth.url}/auth/v1/${path}`, {
        redirect: "manual",
      });
      await response.body?.cancel();
      return response.status;
    };
    assert.equal(await statusOf("verify?type=recovery&token=wrong"), 303);
    assert.equal(await statusOf(".well-known/jwks.json"), 200);
    assert.equal(await statusOf("health"), 401);
    assert.equal(await statusOf("settings"), 401);
    assert.equal(await statusOf("nothing"), 401);
  });

  it("a question about the service, as hosted Auth", async () => {
    const ask = async (path: string) =>
      (await auth.api.call(`/auth/v1/${path}`)).answer;
    const health = JSON.stringify(await ask("health"));
    assert.match(health, /"name":"GoTrue"/);
    const settings = JSON.stringify(await ask("settings"));
    assert.match(settings, /"mailer_autoconfirm":true/);
    assert.match(settings, /"anonymous_users":false/);
    assert.deepEqual(await ask(".well-known/jwks.json"), { keys: [] });
  });
});

describe("Auth of a stack with a secret key of its own", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth({
      keys: defaultKeys("sb_secret_own"),
    });
  });

  it("gives the public secret keys no power", async () => {
    for (const key of [legacyServiceRoleKey, publicSecretKey]) {
      const { error } = await auth.withKey(key).auth.admin.listUsers();
      assert.equal(error?.status, 401);
      const { status } = await auth.api.call("/auth/v1/admin/users", {
        key: publishableKey,
        bearer: key,
      });
      assert.equal(status, 403);
    }
    const { error } = await auth.withKey("sb_secret_own").auth.admin
      .listUsers();
    assert.equal(error, null);
  });
});
