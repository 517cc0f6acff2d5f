import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import type { Page } from "playwright-core";
import { awaitUrl } from "../../browser/use-admin-page.ts";
import { needsBrowser } from "../../browser/use-browser.ts";
import { usePage } from "./use-page.ts";

// auth-js writes its own line into the console.
const noServer = /ERR_CONNECTION_REFUSED|Failed to fetch/;

describe("the page in trouble, in a browser,", needsBrowser, () => {
  const { stack, url, open } = usePage();

  /** Signs somebody up with the keyboard alone, and waits for the number. */
  async function typeSignUp(page: Page): Promise<void> {
    await page.getByRole("textbox", { name: "E-mail address" }).focus();
    const fields = [`${randomUUID()}@example.com`, randomUUID(), "Acme", "604"];
    for (const text of fields) {
      await page.keyboard.type(text);
      if (text !== "604") await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await told(page, "Your number: +1 604");
  }

  const told = (page: Page, text: string) =>
    page.getByRole("status").filter({ hasText: text }).waitFor();

  // As text: these files know no browser's types.
  const focused = (page: Page) =>
    page.evaluate<string>(
      "document.activeElement.id || document.activeElement.name",
    );

  it("keeps the focus of the keyboard where the user goes on", async () => {
    const page = await open();
    await typeSignUp(page);
    assert.equal(await focused(page), "status");
    await page.getByRole("button", { name: "Sign out" }).press("Enter");
    await told(page, "Sign up");
    assert.equal(await focused(page), "email");
    await page.getByRole("button", { name: "I have an account" })
      .press("Enter");
    await told(page, "Sign in");
    assert.equal(await focused(page), "email");
  });

  it("follows a sign-out in another tab", async () => {
    const page = await open();
    await typeSignUp(page);
    const other = await page.context().newPage();
    await other.goto(url());
    await told(other, "Your number");
    // The news of it may come before the other tab's session is seen to be gone.
    await other.evaluate(
      `const [name] = Object.keys(localStorage).filter((key) => key.endsWith("-auth-token"));
       new BroadcastChannel(name).postMessage({ event: "SIGNED_OUT", session: null });`,
    );
    await told(page, "Sign up");

    for (const tab of [page, other]) {
      await tab.reload();
      await told(tab, "Your number");
    }
    await other.getByRole("button", { name: "Sign out" }).click();
    await told(page, "Sign up");
  });

  it("takes no credentials from a tab whose user signed in in another", async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(url());
    await typeSignUp(other);
    await typeSignUp(page);
    const status = (shown: Page) => shown.getByRole("status").innerText();
    assert.equal(await status(page), await status(other));
  });

  it("offers to look again when the server is away", async () => {
    const page = await open(noServer);
    const requests = `${stack().info.apiUrl}/**`;
    await typeSignUp(page);
    await page.route(requests, (route) => route.abort("connectionrefused"));
    await page.getByRole("button", { name: "Sign out" }).click();
    const away = page.getByRole("alert").filter({ hasText: "cannot reach" });
    await away.waitFor();
    await page.reload();
    await away.waitFor();
    await page.unroute(requests);
    await page.getByRole("button", { name: "Look again" }).click();
    await told(page, "Your number: +1 604");
    assert.equal(await page.getByRole("alert").innerText(), "");
  });

  it("says that a link is too old, once", async () => {
    const page = await open();
    await page.goto(
      `${url()}?from=mail#error=access_denied&error_code=otp_expired&error_description=x`,
    );
    await page.getByRole("alert").filter({ hasText: "too old" }).waitFor();
    await awaitUrl(page, url());
  });
});
