import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Locator, Page } from "playwright-core";
import { placeCall } from "../../commands/call/place-call.ts";
import { simulatedTwilio } from "../../local/vendors/vendors.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";
import { callAgainWhileSlow } from "../stack-under-test/call-again-while-slow.ts";

/** Moves with the keyboard to the element that has the focus when it can be used. */
async function tabTo(target: Locator): Promise<void> {
  const page = target.page();
  await target.waitFor();
  for (let tabs = 0; tabs < 20; tabs++) {
    if (await target.and(page.locator(":focus")).count() > 0) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Lets a tab know whether it is in front, as those of a person do: Playwright tells all tabs that they are. */
async function feelFocus(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setFocusEmulationEnabled", { enabled: false });
}

describe("An admin's minute, from the mail to active,", needsBrowser, () => {
  // With a key, the page finds the import by itself, and checks it.
  const stack = useStack(elevenLabsAccount, {
    catchMail: true,
    linkToAdminPage: true,
  });
  const browser = useBrowser();

  it("takes five clicks and one paste, and no terminal", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Acme");
    const to = number.phone_number;
    const done = { clicks: 0, pastes: 0, typed: [] as string[] };
    const click = async (what: Locator) => {
      await what.click();
      done.clicks += 1;
    };
    const clickToNewTab = async (what: Locator): Promise<Page> => {
      const [page] = await Promise.all([
        what.page().context().waitForEvent("page"),
        click(what),
      ]);
      await page.waitForLoadState();
      return page;
    };

    const inbox = await browser.newPage(info.mailUrl ?? "");
    await inbox.context().grantPermissions([
      "clipboard-read",
      "clipboard-write",
    ]);
    await click(inbox.getByText(`Import ${to} to ElevenLabs for Acme`).first());
    const mail = inbox.frameLocator("iframe").first();
    const page = await clickToNewTab(
      mail.getByRole("link", { name: /activate/i }).first(),
    );
    await page.getByText(`ElevenLabs does not have ${to} yet`).waitFor();
    await feelFocus(page);

    const dashboard = await clickToNewTab(
      page.getByRole("link", { name: `Copy ${to} and open ElevenLabs` }),
    );
    await click(
      dashboard.getByRole("link", { name: "Import a number from Twilio" }),
    );
    const field = (name: string) => dashboard.getByLabel(name, { exact: true });
    await tabTo(field("Phone number"));
    await dashboard.keyboard.press("Control+V");
    done.pastes += 1;
    // In a browser, the last two can be filled in by the password manager from the second time on.
    for (
      const [name, text] of [
        ["Label", "Acme"],
        ["Account SID", simulatedTwilio.accountSid],
        ["Auth Token", simulatedTwilio.authToken],
      ] as const
    ) {
      await tabTo(field(name));
      await dashboard.keyboard.type(text);
      done.typed.push(name);
    }
    await dashboard.keyboard.press("Enter");
    await tabTo(field("Agent"));
    await dashboard.keyboard.press("J");
    await tabTo(dashboard.getByRole("button", { name: "Assign agent" }));
    await dashboard.keyboard.press("Enter");
    await dashboard.getByText("Jack answers").waitFor();

    // Closed with the keyboard, too: the tab that opened it comes to the front.
    await dashboard.close();
    await page.bringToFront();
    await click(
      page.getByRole("button", { name: "Activate", disabled: false }),
    );
    await page.getByRole("heading", { name: / is active$/ }).waitFor();
    assert.deepEqual(done, {
      clicks: 5,
      pastes: 1,
      typed: ["Label", "Account SID", "Auth Token"],
    });

    const { heard, explanation } = await callAgainWhileSlow(
      stack(),
      () => placeCall(info, { from: "+12125550123", to }),
    );
    assert.deepEqual(heard, ["Hello, this is Jack from Acme."]);
    assert.equal(explanation, null);
    const { data } = await server.from("phone_number_records")
      .select("elevenlabs_phone_id_set_by").eq("phone_number", to).single()
      .throwOnError();
    assert.equal(
      data.elevenlabs_phone_id_set_by,
      "link sent to admin@example.com",
    );
  });
});
