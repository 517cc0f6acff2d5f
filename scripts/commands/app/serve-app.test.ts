import assert from "node:assert/strict";
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findFreePort } from "../../local/processes/ports.ts";
import { root } from "../../local/root.ts";
import {
  removeStackInfo,
  writeStackInfo,
} from "../../local/stack/stack-info.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { serveApp, type ServedApp } from "./serve-app.ts";

const stack = {
  apiUrl: "http://127.0.0.1:61321",
  studioUrl: "",
  dbUrl: "",
  publishableKey: "",
  secretKey: "",
  twilioUrl: "",
  elevenLabsUrl: "",
  mailUrl: null,
  live: [],
  simulated: [],
  pid: process.pid,
};

describe("serveApp", () => {
  let checkout: string;
  let app: ServedApp;
  let port: number;
  before(async () => {
    checkout = await mkdtemp(join(tmpdir(), "one-number-app-"));
    await mkdir(join(checkout, "supabase", ".temp"), { recursive: true });
    const client = join(checkout, "supabase", "client");
    await cp(join(root, "supabase", "client"), client, { recursive: true });
    await symlink(join(root, "node_modules"), join(checkout, "node_modules"));
    port = await findFreePort();
    app = await serveApp(checkout, port);
  });
  after(async () => {
    await app.stop();
    await rm(checkout, { recursive: true });
  });

  /** Waits until visitors get a page with this address: one made for a visit is kept for the next quarter of a second. */
  async function pageAsks(url: string): Promise<void> {
    await waitUntil(`the page asks ${url}`, async () => {
      const answer = await fetch(`${app.url}/page.js`);
      assert.equal(answer.status, 200);
      const code = await answer.text();
      return code.includes(`url = "${url}"`) || undefined;
    });
  }

  it("gives the page the address of the stack that runs then", async () => {
    await writeStackInfo(checkout, stack);
    await pageAsks("http://127.0.0.1:61321");
    await removeStackInfo(checkout);
    await pageAsks("http://127.0.0.1:54321");
    const served = join(checkout, "supabase", "client", "page");
    const own = join(root, "supabase", "client", "page");
    assert.deepEqual(await readdir(served), await readdir(own));
  });

  it("leaves the page the address of another project", async () => {
    await writeStackInfo(checkout, stack);
    const path = join(checkout, "supabase", "client", "page", "project.ts");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/http:[^"]+/, "https://my.example.com"));
    await pageAsks("https://my.example.com");
    await writeFile(path, text);
  });

  it("says that its port is taken, and how to name another", async () => {
    await assert.rejects(serveApp(checkout, port), {
      message:
        `Port ${port} is taken: stop what uses it, or name another: npm run app -- --port 8001`,
    });
  });
});
