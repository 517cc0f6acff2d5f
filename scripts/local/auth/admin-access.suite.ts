import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { publicSecretKey } from "../stack/keys.ts";
import {
  type AuthUnderTest,
  codeOf,
  shareAuth,
} from "./testing/auth-under-test.ts";

describe("auth.admin", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  it("is for the secret key only", async () => {
    const { client, id, session } = await auth.signUp();
    const { admin: byVisitor } = auth.visitor().auth;
    const { admin: byUser } = client.auth;
    for (const admin of [byVisitor, byUser]) {
      for (
        const { error } of [
          await admin.createUser({ email: auth.newEmail() }),
          await admin.deleteUser(id),
          await admin.getUserById(id),
          await admin.listUsers(),
          await admin.updateUserById(id, { app_metadata: { plan: "gold" } }),
          await admin.inviteUserByEmail(auth.newEmail()),
          await admin.generateLink({ type: "recovery", email: "a@b.example" }),
        ]
      ) {
        assert.deepEqual(codeOf(error), [403, "not_admin"]);
      }
    }
    // A user's token counts before the key that comes with it.
    const { status } = await auth.api.call("/auth/v1/admin/users", {
      key: publicSecretKey,
      bearer: session.access_token,
    });
    assert.equal(status, 403);
    const wrong = await auth.withKey("sb_secret_wrong").auth.admin.listUsers();
    assert.equal(wrong.error?.status, 401);
    const inBrowser = await fetch(`${auth.url}/auth/v1/admin/users`, {
      headers: {
        apikey: publicSecretKey,
        "user-agent": "Mozilla/5.0",
      },
    });
    assert.equal(inBrowser.status, 401);
  });
});
