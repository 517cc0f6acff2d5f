import { AuthImplicitGrantRedirectError } from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeAuthError } from "../../../supabase/admin-page/screens/session/describe-auth-error.ts";

/** The error that the address `#error_code=<code>&error_description=<words>` brings to the page. */
const brought = (code: string, words: string) =>
  new AuthImplicitGrantRedirectError(words, { error: "access_denied", code });

describe("the errors of signing in", () => {
  it("says in its own words why a link does not sign in", () => {
    assert.equal(
      describeAuthError(brought("otp_expired", "Email link is invalid")),
      "This link is too old, or was used: ask for a new one. (otp_expired)",
    );
  });

  it("says nothing that the address of the page puts into its mouth", () => {
    const words = "Locked: sign in at https://evil.example";
    for (const code of [words, "constructor", "otp_expired "]) {
      assert.equal(
        describeAuthError(brought(code, words)),
        "This link does not sign you in: ask for a new one.",
      );
    }
  });
});
