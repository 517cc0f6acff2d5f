// A file of tests whose pages misbehave; it is run by use-browser.all.test.ts. Its argument names one test.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { needsBrowser, useBrowser } from "../use-browser.ts";

const PAGE = "data:text/html,<h1>Hello</h1>";

describe("A page", needsBrowser, () => {
  const { newPage } = useBrowser();

  const tests: Readonly<Record<string, () => Promise<void>>> = {
    async "is well"() {
      await newPage(PAGE);
    },
    async "is not as the test wants it"() {
      await newPage(PAGE);
      assert.fail("Wrong");
    },
    async "throws"() {
      await newPage(`${PAGE}<script>throw new Error("Oh")</script>`);
    },
    async "asks elsewhere"() {
      const page = await newPage(PAGE);
      await page.evaluate('fetch("http://192.0.2.1/").catch(() => {})');
    },
    async "asks elsewhere, as expected"() {
      const page = await newPage(PAGE, { expected: [/192\.0\.2\.1/] });
      await page.evaluate('fetch("http://192.0.2.1/").catch(() => {})');
    },
    async "never ends"() {
      await newPage(PAGE);
      console.log("Waiting");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    },
  };
  const name = process.argv[2] ?? "";
  it(name, tests[name]);
});
