import type { AuthError } from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { type AuthUnderTest, shareAuth } from "./testing/auth-under-test.ts";

type User = Awaited<ReturnType<AuthUnderTest["signUp"]>>;
type Ask = (
  auth: AuthUnderTest,
  user: User,
) => Promise<{ error: AuthError | null }>;

/** The rows of the table in the stack's README. */
const absent: Readonly<Record<string, Ask>> = {
  "link for a change of address": ({ server, newEmail }, { email }) =>
    server.auth.admin.generateLink({
      type: "email_change_new",
      email,
      newEmail: newEmail(),
    }),
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
  "sign-in with a wallet": ({ visitor }) =>
    visitor().auth.signInWithWeb3({
      chain: "solana",
      message: "x".repeat(64),
      signature: new Uint8Array(64),
    }),
  "passkeys": (_, { client }) => client.auth.passkey.list(),
  "auth.admin.passkey": ({ server }, { id }) =>
    server.auth.admin.passkey.listPasskeys({ userId: id }),
  "OAuth server": (_, { client }) => client.auth.oauth.listGrants(),
  "sign-in with an id token": ({ visitor }) =>
    visitor().auth.signInWithIdToken({ provider: "google", token: "x" }),
};

const readme = await readFile(
  join(import.meta.dirname, "../README.md"),
  "utf8",
);

describe("What the local Auth lacks says so:", () => {
  let auth: AuthUnderTest;
  let user: User;
  before(async () => {
    auth = await shareAuth();
    user = await auth.signUp();
  });

  for (const [feature, ask] of Object.entries(absent)) {
    it(feature, async () => {
      assert.ok(readme.includes(`\n| ${feature} `), "Not in the README");
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
