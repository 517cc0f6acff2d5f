import assert from "node:assert/strict";
import {
  cp,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { servePages } from "../../browser/serve-pages.ts";
import { needsBrowser, useBrowser } from "../../browser/use-browser.ts";
import type { LocalServer } from "../../stack-under-test/http.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";

const client = join(root, "supabase", "client");
const readme = await readFile(join(client, "README.md"), "utf8");

/** The code below a mark. */
function example(name: string): string {
  const pattern = new RegExp(
    `<!-- example: ${name} -->\\n\\n\`\`\`ts\\n([^]*?)\`\`\``,
  );
  const code = pattern.exec(readme)?.[1];
  assert.ok(code !== undefined, `The README has no example "${name}"`);
  return code;
}

describe(
  "the README's page of an own application, in a browser,",
  needsBrowser,
  () => {
    const stack = useStack(elevenLabsAccount, { catchMail: true });
    const browser = useBrowser();
    let folder: string;
    let pages: LocalServer;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "one-number-application-"));
      await cp(client, join(folder, "one-number"), { recursive: true });
      await symlink(join(root, "node_modules"), join(folder, "node_modules"));
      await writeFile(
        join(folder, "index.html"),
        '<!doctype html><body><script type="module" src="page.ts"></script></body>',
      );
      const code = example("your page")
        .replace("http://127.0.0.1:54321", stack().info.apiUrl);
      await writeFile(join(folder, "page.ts"), code);
      pages = await servePages(folder);
    });
    after(async () => {
      await pages.stop();
      await rm(folder, { recursive: true });
    });

    it("ends with the number", async () => {
      const page = await browser.newPage(pages.url, {
        expected: [/WebSocket connection to '.*\/realtime\/v1\/websocket/],
      });
      await page.getByText(/^Your number: \+1 604 /).waitFor();
    });
  },
);
