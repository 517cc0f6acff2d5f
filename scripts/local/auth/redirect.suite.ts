import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { root } from "../root.ts";
import { readAuthSettings } from "./auth-settings.ts";
import { type AuthUnderTest, shareAuth } from "./testing/auth-under-test.ts";

describe("A link with the settings of the project", () => {
  let auth: AuthUnderTest;
  let email = "";
  let site = "";
  before(async () => {
    const authSettings = await readAuthSettings(root);
    site = authSettings.site_url;
    auth = await shareAuth({ authSettings });
    ({ email } = await auth.signUp());
  });

  /** Where a link leads whose `redirect_to` somebody changed. */
  async function follow(redirectTo: string): Promise<string> {
    const { data } = await auth.server.auth.admin
      .generateLink({ type: "recovery", email });
    const link = new URL(data.properties?.action_link ?? "");
    link.searchParams.set("redirect_to", redirectTo);
    return (await auth.click(link.href)).href;
  }

  for (
    const page of [
      "http://127.0.0.1:5173/reset?step=2",
      "http://localhost:5173/reset",
      "http://localhost:5173",
    ]
  ) {
    it(`leads to ${page}`, async () => {
      const target = await follow(page);
      assert.ok(target.startsWith(page), target);
    });
  }

  for (
    const elsewhere of [
      "https://evil.example/",
      "http://127.0.0.1.evil.example/",
      "http://127.0.0.1@evil.example/",
      "http://localhost:3000@evil.example/",
      "http://localhost:1@evil",
      "http://localhost:1@16843009",
      "http://localhost:@evil",
      "//evil.example",
      "javascript:alert(1)",
    ]
  ) {
    it(`never leads to ${elsewhere}`, async () => {
      const target = await follow(elsewhere);
      assert.ok(target.startsWith(site), target);
    });
  }
});
