import type { AuthError } from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  startAuthUnderTest,
} from "./testing/auth-under-test.ts";

type User = Awaited<ReturnType<AuthUnderTest["signUp"]>>;
type Ask = (
  auth: AuthUnderTest,
  user: User,
) => Promise<{ error: AuthError | null }>;

/** The rows of the table in the stack's README. */
const absent: Readonly<Record<string, Ask>> = {
  "auth.admin.generateLink": ({ server }, { email }) =>
    server.auth.admin.generateLink({ type: "recovery", email }),
  "auth.admin.mfa": ({ server }, { id }) =>
    server.auth.admin.mfa.listFactors({ userId: id }),
  "auth.admin.oauth": ({ server }) => server.auth.admin.oauth.listClients(),
  "auth.admin.customProviders": ({ server }) =>
    server.auth.admin.customProviders.listProviders(),
  "soft deletion of users": ({ server }, { id }) =>
    server.auth.admin.deleteUser(id, true),
  "ban_duration": ({ server }, { id }) =>
    server.auth.admin.updateUserById(id, { ban_duration: "1h" }),
  "password_hash": ({ server, newEmail }) =>
    server.auth.admin.createUser({
      email: newEmail(),
      password_hash: "$2a$10$x",
    }),
  "role of a user": ({ server, newEmail }) =>
    server.auth.admin.createUser({ email: newEmail(), role: "operator" }),
  "multi-factor authentication": (_, { client }) =>
    client.auth.mfa.enroll({ factorType: "totp" }),
  "single sign-on": ({ visitor }) =>
    visitor().auth.signInWithSSO({ domain: "example.com" }),
  "linking of identities": (_, { client }) =>
    client.auth.linkIdentity({ provider: "github" }),
  "sign-in with an id token": ({ visitor }) =>
    visitor().auth.signInWithIdToken({ provider: "google", token: "x" }),
};

describe("What the local Auth lacks says so:", () => {
  let auth: AuthUnderTest;
  let user: User;
  before(async () => {
    auth = await startAuthUnderTest();
    user = await auth.signUp();
  });
  after(() => auth.stop());

  for (const [feature, ask] of Object.entries(absent)) {
    it(feature, async () => {
      const { error } = await ask(auth, user);
      assert.deepEqual([error?.status, error?.code], [
        422,
        "not_implemented_locally",
      ]);
      assert.ok(
        error?.message.startsWith(`The local stack has no ${feature}`),
        error?.message,
      );
    });
  }

  it("signing in with another provider is refused as where it is disabled", async () => {
    const { data } = await auth.visitor().auth.signInWithOAuth({
      provider: "github",
      options: { skipBrowserRedirect: true },
    });
    const response = await fetch(data.url ?? "");
    assert.deepEqual(await response.json(), {
      code: 400,
      error_code: "validation_failed",
      msg: "Unsupported provider: provider is not enabled",
    });
  });
});
