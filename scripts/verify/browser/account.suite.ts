import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { takeMail } from "../../local/mail/inbox.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { servePages } from "./serve-pages.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";

// The functions' mail server gets none of Auth's mail.
const settings = {
  SMTP_URL: "smtps://mail.example.com",
  ADMIN_EMAILS: "ada@example.com",
};

describe(
  "Somebody's account, from a page of another origin",
  needsBrowser,
  () => {
    const stack = useStack(settings, { catchMail: true });
    const browser = useBrowser();
    let pages: Awaited<ReturnType<typeof servePages>>;
    before(async () => {
      pages = await servePages(join(import.meta.dirname, "pages"));
    });
    after(() => pages.stop());

    /** Makes the page's client, which reads what the address of the page brings. */
    async function connect(page: Page, flowType: "implicit" | "pkce") {
      const { apiUrl, publishableKey } = stack().info;
      const parameters = [apiUrl, publishableKey, { auth: { flowType } }]
        .map((parameter) => JSON.stringify(parameter)).join();
      await page.waitForFunction("globalThis.createClient");
      await page.evaluate(`
      globalThis.events = [];
      globalThis.client = createClient(${parameters});
      client.auth.onAuthStateChange((event) => events.push(event));`);
    }

    /** Calls a method of the client's Auth, and returns its data. Fails when there is an error. */
    async function call(page: Page, method: string, ...given: unknown[]) {
      const parameters = given.map((value) => JSON.stringify(value)).join();
      const answer: unknown = await page.evaluate(
        `client.auth.${method}(${parameters}).then(({ data, error }) =>
        JSON.stringify(error ? { error: error.message } : { data }))`,
      );
      assert.ok(typeof answer === "string");
      assert.doesNotMatch(answer, /^\{"error"/);
      return answer;
    }

    for (const flowType of ["implicit", "pkce"] as const) {
      it(`is made, left, recovered by mail and entered again (${flowType})`, async () => {
        const email = `${randomUUID()}@example.com`;
        const home = pages.url.replace("127.0.0.1", "localhost");
        const page = await browser.newPage(home);
        await connect(page, flowType);
        await call(page, "signUp", { email, password: "the first one" });
        await call(page, "refreshSession");
        assert.match(await call(page, "getUser"), new RegExp(email));
        await call(page, "signOut");

        const redirectTo = `${home}/index.html?step=password`;
        await call(page, "resetPasswordForEmail", email, { redirectTo });
        const { html } = await takeMail(stack().info.mailUrl ?? "", {
          to: email,
          subject: "Reset your password",
        });
        const link = /href="([^"]+)"/.exec(html)?.[1] ?? "";
        await page.goto(link.replaceAll("&amp;", "&"));
        assert.ok(page.url().startsWith(redirectTo), page.url());
        await connect(page, flowType);
        await page.waitForFunction('events.includes("PASSWORD_RECOVERY")');
        await call(page, "updateUser", { password: "the second one" });
        await call(page, "signOut");

        const password = "the second one";
        await call(page, "signInWithPassword", { email, password });
        assert.match(await call(page, "getUser"), new RegExp(email));
      });
    }
  },
);
