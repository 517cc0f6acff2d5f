import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { takeMail } from "../../local/mail/inbox.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { needsBrowser } from "./use-browser.ts";
import { anyRefusal, useSignedInAdmins } from "./use-signed-in-admins.ts";

const STORED = "JSON.stringify(Object.entries(sessionStorage))";

const awaitNoFragment = (page: Page) =>
  page.waitForURL(({ hash }) => hash === "", { waitUntil: "commit" });

describe("An admin's session in the page", needsBrowser, () => {
  const { stack, browser, makeUser, makeAdmin, urlOf, signIn, open } =
    useSignedInAdmins();

  it("begins with a password, outlasts a reload, and is that of one tab only", async () => {
    const { page, admin } = await open();
    await page.getByRole("heading", { name: "What waits" }).waitFor();
    await page.getByText(admin.email).waitFor();
    await page.reload();
    await page.getByText(admin.email).waitFor();
    assert.equal(await page.evaluate("localStorage.length"), 0);

    const tab = await page.context().newPage();
    await tab.goto(urlOf(""));
    await tab.getByRole("heading", { name: "Sign in" }).waitFor();

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    assert.equal(await page.evaluate(STORED), "[]");
  });

  it("begins with the link of a mail, which leaves the address and works once", async () => {
    const { email } = await makeAdmin("ada");
    const page = await browser.newPage(urlOf(""), { expected: [anyRefusal] });
    await page.getByLabel("E-mail address").fill(email);
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await page.getByRole("status").filter({ hasText: "on its way" }).waitFor();
    const { html } = await takeMail(stack().info.mailUrl ?? "", {
      to: email,
      subject: "Your sign-in link",
    });
    const link = (/href="([^"]+)"/.exec(html)?.[1] ?? "")
      .replaceAll("&amp;", "&");

    // Mail programs open a tab of their own.
    const tab = await browser.newPage(link);
    await tab.getByText(email).waitFor();
    await awaitNoFragment(tab);

    const again = await browser.newPage(link);
    await again.getByRole("alert").filter({ hasText: "(otp_expired)" })
      .waitFor();
    await awaitNoFragment(again);
  });

  it("does not begin for an unknown address, and the page does not tell that it is unknown", async () => {
    const page = await browser.newPage(urlOf(""), { expected: [anyRefusal] });
    await page.getByLabel("E-mail address").fill("nobody@example.com");
    await page.getByRole("button", { name: "Mail me a link" }).click();
    await page.getByRole("status").filter({ hasText: "If nobody@example.com" })
      .waitFor();
    await signIn(page, "nobody@example.com");
    await page.getByRole("alert").filter({ hasText: "(invalid_credentials)" })
      .waitFor();
  });

  it("ends at once for somebody who is no admin, who is told so", async () => {
    const { email } = await makeUser("mallory");
    const page = await browser.newPage(urlOf(""));
    await signIn(page, email);
    await page.getByRole("alert")
      .filter({ hasText: `${email} is no admin of this project.` }).waitFor();
    assert.equal(await page.evaluate(STORED), "[]");
  });

  it("ends when the admin is one no more, and the action is not done", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Revoked");
    const { page, admin } = await open(
      `#/phone-numbers/${number.phone_number}`,
      anyRefusal,
    );
    const activate = page.getByRole("button", { name: "Import and activate" });
    await activate.waitFor();
    await server.from("platform_admins").delete().eq("user_id", admin.id)
      .throwOnError();
    await activate.click();
    await page.getByRole("alert")
      .filter({ hasText: "You are no admin of this project any more." })
      .waitFor();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    assert.equal(await page.evaluate(STORED), "[]");
    const { data } = await server.from("phone_numbers").select("status")
      .eq("id", number.id).single().throwOnError();
    assert.equal(data.status, "pending_import");
  });
});
