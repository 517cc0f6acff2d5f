import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findFreePort } from "../../local/processes/ports.ts";
import {
  removeStackInfo,
  writeStackInfo,
} from "../../local/stack/stack-info.ts";
import { chooseProject } from "./choose-project.ts";
import { serveAdminPage } from "./serve-admin-page.ts";
import { writeAdminPage } from "./write-admin-page.ts";

const stack = {
  apiUrl: "http://127.0.0.1:61321",
  studioUrl: "",
  dbUrl: "",
  publishableKey: "sb_publishable_stack",
  secretKey: "",
  twilioUrl: "",
  elevenLabsUrl: "",
  mailUrl: null,
  live: [],
  simulated: [],
  pid: process.pid,
};
const named = {
  url: "https://abc.supabase.co",
  publishableKey: "sb_publishable_abc",
};

describe("npm run admin", () => {
  let checkout: string;
  before(async () => {
    checkout = await mkdtemp(join(tmpdir(), "one-number-admin-"));
    await mkdir(join(checkout, "supabase", ".temp"), { recursive: true });
  });
  after(() => rm(checkout, { recursive: true }));

  it("serves the page of the stack that runs then, and says when none does", async () => {
    const port = await findFreePort();
    const served = await serveAdminPage(port, chooseProject({}, checkout));
    try {
      const missing = await fetch(served.url);
      assert.equal(missing.status, 503);
      assert.match(await missing.text(), /start it with "npm start"/);

      await writeStackInfo(checkout, stack);
      const page = await fetch(served.url);
      assert.equal(
        page.headers.get("content-type"),
        "text/html; charset=utf-8",
      );
      assert.match(
        await page.text(),
        /connect-src http:\/\/127\.0\.0\.1:61321;/,
      );
      await removeStackInfo(checkout);

      await assert.rejects(serveAdminPage(port, chooseProject({}, checkout)), {
        message:
          `Port ${port} is taken: stop what uses it, or name another: npm run admin -- --port ${
            port + 1
          }`,
      });
    } finally {
      await served.stop();
    }
  });

  it("writes the page of a named project", async () => {
    const path = join(checkout, "admin.html");
    await writeAdminPage(path, await chooseProject(named, checkout)());
    assert.match(
      await readFile(path, "utf8"),
      /connect-src https:\/\/abc\.supabase\.co;/,
    );
    await assert.rejects(
      writeAdminPage(join(checkout, "no", "admin.html"), {
        apiUrl: named.url,
        ...named,
      }),
      { message: /^Cannot write ".*admin\.html": ENOENT/ },
    );
  });

  it("wants all of a project, or none", () => {
    const { url, publishableKey } = named;
    for (const half of [{ url }, { publishableKey }]) {
      assert.throws(() => chooseProject(half, checkout), {
        message: /^Give both --url and --publishable-key/,
      });
    }
  });
});
