import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { needsBrowser } from "./use-browser.ts";
import { said, useSignedInAdmins } from "./use-signed-in-admins.ts";

describe("An admin with nothing but a keyboard", needsBrowser, () => {
  const { stack, open } = useSignedInAdmins();

  it("gets everywhere, back to where a dialog was opened, and to the end of an action", async () => {
    const { server } = stack();
    const { organization } = await insertWithNumber(server, "Keys");
    const { page, admin } = await open(`#/organizations/${organization.id}`);
    await page.getByRole("heading", { level: 1, name: "Keys" }).waitFor();
    const focused = () =>
      page.evaluate<string>("document.activeElement.textContent.trim()");
    /** Tab, until the element with this name has the focus. */
    const tabTo = async (name: RegExp) => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        await page.keyboard.press("Tab");
        if (name.test(await focused())) return;
      }
      assert.fail(`Tab does not get to ${name}`);
    };
    assert.equal(await focused(), "Keys");
    await tabTo(/^\+1/);
    await page.keyboard.press("Enter");
    await page.getByRole("form", { name: "Activate" }).waitFor();
    assert.match(await focused(), /^\+1/);

    await tabTo(/^Release…/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("+1");
    assert.equal(await page.getByLabel(/^Type /).inputValue(), "+1");
    await page.keyboard.press("Escape");
    assert.match(await focused(), /^Release…/);

    await tabTo(/^Dismiss…/);
    await page.keyboard.press("Enter");
    await page.keyboard.type("Looked at by keyboard");
    await page.keyboard.press("Enter");
    await said(page, "Dismissed: Import").waitFor();
    await page.locator("h1:focus").waitFor();
    await tabTo(/^What waits/);

    const { data } = await server.from("admin_notifications")
      .select("status, dismissed_reason, resolved_by")
      .eq("organization_id", organization.id).single().throwOnError();
    assert.deepEqual(data, {
      status: "dismissed",
      dismissed_reason: "Looked at by keyboard",
      // The page acts as the admin, and with no other credential.
      resolved_by: admin.id,
    });
  });
});
