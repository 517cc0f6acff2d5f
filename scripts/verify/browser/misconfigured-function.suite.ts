import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  type Functions,
  startFunctions,
} from "../../local/functions/functions.ts";
import { type Gateway, startGateway } from "../../local/gateway/gateway.ts";
import { root } from "../../local/root.ts";
import { bundlesUnderTest } from "../stack-under-test/bundles-under-test.ts";
import { runInPage } from "./run-in-page.ts";
import { servePages } from "./serve-pages.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";

describe("A function without its configuration", needsBrowser, () => {
  const browser = useBrowser();
  let functions: Functions;
  let gateway: Gateway;
  let pages: Awaited<ReturnType<typeof servePages>>;
  before(async () => {
    const bundles = await bundlesUnderTest(root);
    functions = await startFunctions({
      root,
      entries: bundles.filter(({ name }) => name === "organizations"),
      instances: 1,
      cacheFolder: join(root, "supabase", ".temp", "deno"),
      variables: {},
      guard: { add() {}, remove() {} },
      onLog() {},
    });
    gateway = await startGateway(0, {
      dataApiPort: () => undefined,
      hasFunction: functions.has,
      functionPort: functions.nextPort,
    });
    pages = await servePages(join(import.meta.dirname, "pages"));
  });
  after(async () => {
    await pages.stop();
    await gateway.stop();
    await functions.stop();
  });

  it("says so to a page of another origin", async () => {
    const page = await browser.newPage(pages.url, {
      expected: [/status of 503/],
    });
    for (const method of ["GET", "POST"]) {
      const answer = await runInPage(
        page,
        `const answer = await fetch(url, { method, headers: { authorization: "Bearer x", apikey: "x" } });
        return [answer.status, (await answer.json()).error.code];`,
        { url: `${gateway.url}/functions/v1/organizations/x/calls`, method },
      );
      assert.deepEqual(answer, [503, "CONFIGURATION_INVALID"]);
    }
  });
});
