import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { servePages } from "./serve-pages.ts";
import { needsBrowser, useBrowser } from "./use-browser.ts";

describe("A served folder of pages", needsBrowser, () => {
  const browser = useBrowser();
  let folder: string;
  let pages: Awaited<ReturnType<typeof servePages>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-pages-"));
    const files = {
      "index.html": '<body><script type="module" src="hello.ts"></script>',
      "hello.ts":
        'import { name } from "./name.ts"; document.body.append(`Hello ${name}`);',
      "name.ts": "export const name: string = import.meta.env.NAME;",
      "broken.html": '<script type="module" src="broken.ts"></script>',
      "broken.ts": 'import "./nothing.ts";',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    pages = await servePages(folder, { NAME: "Acme" });
  });
  after(async () => {
    await pages.stop();
    await rm(folder, { recursive: true });
  });

  it("runs TypeScript with what it imports, and with the variables", async () => {
    for (const host of ["127.0.0.1", "localhost"]) {
      const page = await browser.newPage(pages.url.replace("127.0.0.1", host));
      await page.getByText("Hello Acme").waitFor();
    }
  });

  it("says in the page why a script cannot be bundled", async () => {
    const page = await browser.newPage("about:blank", {
      expected: [/nothing\.ts/],
    });
    const thrown = page.waitForEvent("pageerror");
    await page.goto(`${pages.url}/broken.html`);
    assert.match((await thrown).message, /Could not resolve ".\/nothing\.ts"/);
  });
});
