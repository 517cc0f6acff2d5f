import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { z } from "zod";
import { takeMail } from "../../../local/mail/inbox.ts";
import { needsBrowser } from "../../browser/use-browser.ts";
import { activateNumber } from "./activate-number.ts";
import { usePage } from "./use-page.ts";

const password = "correct horse battery";

describe("the page, in a browser,", needsBrowser, () => {
  const { stack, open } = usePage();
  const newEmail = () => `ada-${randomUUID()}@example.com`;

  async function signUp(
    page: Page,
    { email = newEmail(), areaCode = "604" } = {},
  ): Promise<void> {
    const form = page.getByRole("form", { name: "Sign up" });
    await form.getByLabel("E-mail address").fill(email);
    await form.getByLabel("Password").fill(password);
    await form.getByLabel("Company name").fill("Acme");
    await form.getByLabel("Area code").fill(areaCode);
    await page.getByRole("button", { name: "Get a number" }).click();
  }

  /** The status once it matches. */
  async function told(page: Page, pattern: RegExp): Promise<string> {
    const status = page.getByRole("status").filter({ hasText: pattern });
    await status.waitFor();
    return await status.innerText();
  }

  it("goes from the sign-up to a call, out and in again", async () => {
    const page = await open();
    let sockets = 0;
    page.on("websocket", () => sockets++);
    const email = newEmail();
    await signUp(page, { email });
    const sentence = await told(
      page,
      /Your number: \+1 604 \d{3} \d{4}\. We are setting it up/,
    );
    const phoneNumber = `+${
      sentence.match(/\+1[\d ]+/)?.[0].replace(/\D/g, "")
    }`;
    await activateNumber(stack(), phoneNumber);
    await told(page, /Your number: \+1 604 \d{3} \d{4}\.$/);

    await page.getByRole("textbox", { name: "Call a customer" }).fill(
      "+1 (416) 555-0123",
    );
    await page.getByRole("button", { name: "Call", exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "to +1 416 555 0123" })
      .waitFor();
    const [call] = await stack().elevenLabs.calls();
    assert.equal(call?.greeting, "Hello, this is Jack from Acme.");

    // One for each of the two waits: where there is no Realtime, none is opened again.
    assert.equal(sockets, 2);

    await page.reload();
    await told(page, /Your number: \+1 604/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await told(page, /Sign up, and get a phone number/);
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByRole("form", { name: "Sign in" }).getByLabel(
      "E-mail address",
    ).fill(email);
    await page.getByRole("form", { name: "Sign in" }).getByLabel("Password")
      .fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await told(page, /Your number: \+1 604/);
  });

  it("says what was typed wrongly, and takes the form again", async () => {
    const page = await open(/status of 400/);
    await signUp(page, { areaCode: "999" });
    await page.getByRole("alert").filter({
      hasText: "no phone numbers with this area code",
    }).waitFor();
    await page.getByRole("textbox", { name: "Area code, if" }).fill("604");
    await page.getByRole("button", { name: "Get a number" }).click();
    await told(page, /Your number: \+1 604/);
  });

  it("offers another area code where there is no number", async () => {
    const { database, twilio } = stack();
    await database`update public.provisioning_settings set max_attempts = 1`;
    await twilio.setInventory({
      stock: [{ scope: "country:CA", left: 0 }],
      traits: [],
    });
    const page = await open();
    await signUp(page);
    await told(page, /no phone number for the area code 604/);
    await page.getByRole("textbox", { name: "Another area code" }).fill("415");
    await page.getByRole("button", { name: "Try again" }).click();
    await told(page, /Your number: \+1 415/);
    await twilio.setInventory({ stock: [], traits: [] });
    await database`update public.provisioning_settings set max_attempts = 20`;
  });

  it("sets a new password with the link of a mail", async () => {
    const page = await open();
    const email = newEmail();
    await signUp(page, { email });
    await told(page, /Your number/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "I have an account" }).click();
    await page.getByRole("form", { name: "Sign in" }).getByLabel(
      "E-mail address",
    ).fill(email);
    await page.getByRole("button", { name: "I forgot my password" }).click();
    await told(page, /we have sent you a mail/);
    const { mailUrl } = stack().info;
    assert.ok(mailUrl !== null);
    const { html } = await takeMail(mailUrl, {
      to: email,
      subject: "Reset your password",
    });
    const link = /href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ??
      "";
    await page.goto(link);
    await told(page, /Choose a new password/);
    await page.getByRole("textbox", { name: "New password" }).fill(
      `${password} staple`,
    );
    await page.getByRole("button", { name: "Set the password" }).click();
    await told(page, /Your number/);
  });

  it("fits a phone, and every field and button has a name", async () => {
    const page = await open();
    await page.setViewportSize({ width: 320, height: 640 });
    await signUp(page);
    // As text: these files know no browser's types.
    const [width, unnamed] = z.tuple([z.number(), z.number()]).parse(
      await page.evaluate(`[
        document.documentElement.scrollWidth,
        [...document.querySelectorAll("input")].filter(({ labels }) => labels.length !== 1).length,
      ]`),
    );
    assert.deepEqual([width <= 320, unnamed], [true, 0]);
    assert.equal(
      await page.getByRole("status").getAttribute("aria-live"),
      "polite",
    );
  });
});
