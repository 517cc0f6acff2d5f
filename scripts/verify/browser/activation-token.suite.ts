import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  apiUrl,
  awaitNumber,
  awaitUrl,
  heading,
  OPEN,
  refusal,
  useAdminPage,
  waiting,
} from "./use-admin-page.ts";
import { needsBrowser } from "./use-browser.ts";

describe("the token of a link, in a browser,", needsBrowser, () => {
  const { url, open } = useAdminPage();

  it("leaves the address at once, and is forgotten when it is loaded again", async () => {
    const { page } = await open("#activate=s3cr3t", { [OPEN]: waiting });
    await awaitNumber(page);
    await awaitUrl(page, url());
    assert.ok(!(await page.content()).includes("s3cr3t"));
    await page.reload();
    await heading(page, "Open the link again").waitFor();
    await page.getByRole("link", { name: "See what else waits" }).click();
    await heading(page, "Sign in").waitFor();
    await page.reload();
    await heading(page, "Sign in").waitFor();
    await page.goto(`${url()}#activate=def`);
    await awaitNumber(page);
  });

  it("of another link opens that in the same tab", async () => {
    const { page, sent } = await open("#activate=abc", {
      [OPEN]: [refusal("ACTIVATION_LINK_EXPIRED"), waiting],
    }, /status of 409/);
    await heading(page, "This link has expired").waitFor();
    // As somebody who pastes it into the address bar: no page is loaded.
    await page.evaluate("location.hash = 'activate=def'");
    await awaitNumber(page);
    assert.deepEqual(sent.map(({ body }) => body), [
      { token: "abc" },
      { token: "def" },
    ]);
    await awaitUrl(page, url());
  });

  it("is sent to the project only, and to nobody where no script runs", async () => {
    const { page } = await open("#activate=abc", { [OPEN]: waiting });
    await awaitNumber(page);
    const requests: string[] = [];
    page.on("request", (request) => {
      requests.push(`${request.method()} ${request.url()}`);
      assert.equal(request.headers()["referer"], undefined);
      assert.ok(!request.url().includes("abc"));
    });
    await page.reload();
    await page.goto("about:blank");
    await page.goto(`${url()}#activate=abc`);
    await awaitNumber(page);
    assert.deepEqual(requests, [
      `GET ${url()}`,
      `GET ${url()}`,
      `POST ${apiUrl}/functions/v1${OPEN}`,
    ]);

    const scanner = await page.context().browser()?.newPage({
      javaScriptEnabled: false,
    });
    assert.ok(scanner);
    const scanned: string[] = [];
    // With or without the fragment, which is sent nowhere.
    scanner.on(
      "request",
      (request) => scanned.push(new URL(request.url()).origin + "/"),
    );
    await scanner.goto(`${url()}#activate=abc`, { waitUntil: "networkidle" });
    await scanner.getByText("This page needs JavaScript").waitFor();
    assert.deepEqual(scanned, [url()]);
    await scanner.context().close();
  });
});
