import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explainCommand } from "../../../supabase/admin-page/texts/commands.ts";

describe("A command that a notification speaks of", () => {
  it("is a button where the page has one", () => {
    const own = "/admin/phone-numbers/+16041234567";
    for (const act of ["activate", "keep", "release"]) {
      const command = { method: "POST", path: `${own}/${act}` };
      assert.match(explainCommand(command), /^Here, a button .* command\.$/);
    }
    const path = "/admin/organizations/<the id>/order/retry";
    assert.match(explainCommand({ method: "POST", path }), /search/);
  });

  it("is shown where the page has none", () => {
    const path = "/admin/phone-numbers/+16041234567/release-unrecorded";
    const body = { twilioSid: "PN1" };
    assert.equal(
      explainCommand({ method: "POST", path, body }),
      `The command: POST ${path} {"twilioSid":"PN1"}`,
    );
    assert.match(
      explainCommand({ service: "twilio", method: "DELETE", path: "/x" }),
      /a call of twilio: DELETE \/x$/,
    );
  });
});
