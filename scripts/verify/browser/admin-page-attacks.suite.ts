import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { type Receiver, startReceiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import {
  awaitUrl,
  number,
  OPEN,
  opened,
  useAdminPage,
} from "./use-admin-page.ts";
import { needsBrowser } from "./use-browser.ts";

/** Names that a stranger may sign up with. */
const names = [
  `<img src=x onerror="globalThis.hacked = true">`,
  `</strong><script>globalThis.hacked = true</script>`,
  `{globalThis.hacked = true}`,
  `\u202eemcA`,
];

/** Code that a stranger brought into the page. As text: these files know no browser's types. */
const attacks = [
  `const script = document.createElement("script");
   script.text = "globalThis.hacked = true";
   document.body.append(script)`,
  `document.body.innerHTML = '<img src="x" onerror="globalThis.hacked = true">'`,
  `setTimeout("globalThis.hacked = true")`,
  `await fetch(elsewhere, { mode: "no-cors" })`,
  `navigator.sendBeacon(elsewhere)`,
  `new WebSocket(elsewhere.replace("http", "ws"))`,
  `new Image().src = elsewhere`,
  `const form = document.createElement("form");
   form.action = elsewhere;
   document.body.append(form);
   form.submit()`,
];

describe(
  "a stranger's text on the admins' page, in a browser,",
  needsBrowser,
  () => {
    const { url, open } = useAdminPage();
    let elsewhere: Receiver;
    before(async () => elsewhere = await startReceiver());
    after(() => elsewhere.stop());

    /** Serves the page as a careless web server does: with other headers, and perhaps with more in it. */
    async function serveElsewhere(page: Page, more = ""): Promise<string> {
      const html = await (await fetch(url())).text();
      const body = html.replace("</body>", `${more}</body>`);
      const address = "http://127.0.0.1:3/";
      await page.route(
        address,
        (route) => route.fulfill({ contentType: "text/html", body }),
      );
      return address;
    }

    for (const organizationName of names) {
      it(`is text: ${JSON.stringify(organizationName)}`, async () => {
        const { page } = await open("#activate=abc", {
          [OPEN]: {
            json: { ...opened, number: { ...number, organizationName } },
          },
        });
        const name = page.locator("dd bdi");
        await name.waitFor();
        assert.equal(await name.textContent(), organizationName);
        assert.equal(await page.evaluate("globalThis.hacked"), undefined);
        assert.equal(await page.locator("main img, main script").count(), 0);
      });
    }

    it("is text in a link, too", async () => {
      const { page } = await open("#activate=abc", {
        [OPEN]: {
          json: {
            ...opened,
            links: {
              elevenLabs: "javascript:alert(1)",
              twilio: "data:text/html,x",
            },
          },
        },
      });
      await page.getByText("Twilio's console").waitFor();
      assert.equal(await page.getByRole("link").count(), 0);
    });

    it("runs nothing and reaches nobody, even where it became code", async () => {
      // All that the browser says about it.
      const { page } = await open(
        "#activate=abc",
        { [OPEN]: { json: opened } },
        /./,
      );
      await page.getByText("Acme").first().waitFor();
      await awaitUrl(page, url());
      await page.evaluate(
        `document.addEventListener("securitypolicyviolation", ({ disposition }) => globalThis.outcome = disposition)`,
      );
      for (const attack of attacks) {
        await page.evaluate(`(async () => {
        globalThis.outcome = undefined;
        const elsewhere = ${JSON.stringify(elsewhere.url)};
        ${attack}
      })().catch(() => {})`);
        const outcome = await waitUntil(
          `this comes to an end: ${attack}`,
          async () => {
            if (elsewhere.requests.length > 0) return "sent";
            return await page.evaluate(
              "globalThis.hacked ? 'ran' : globalThis.outcome",
            );
          },
        );
        assert.equal(outcome, "enforce", attack);
      }
      assert.deepEqual(elsewhere.requests, []);
      assert.equal(page.url(), url());
    });

    it("runs nothing where it stands in the file itself", async () => {
      const { page } = await open("", {}, /./);
      const more = "<script>globalThis.hacked = true</script>";
      await page.goto(await serveElsewhere(page, more));
      await page.getByRole("heading", { level: 1 }).waitFor();
      assert.equal(await page.evaluate("globalThis.hacked"), undefined);
    });

    it("gets no click through a page around this one", async () => {
      const { headers } = await fetch(url());
      assert.equal(
        headers.get("content-security-policy"),
        "frame-ancestors 'none'",
      );
      const { page, sent } = await open("", {}, /./);
      const address = await serveElsewhere(page);
      await page.goto("about:blank");
      await page.setContent(`<iframe src="${address}#activate=abc"></iframe>`);
      await page.frameLocator("iframe").getByText("Open this page by itself")
        .waitFor();
      assert.deepEqual(sent, []);
    });
  },
);
