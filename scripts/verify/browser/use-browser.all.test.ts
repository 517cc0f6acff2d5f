import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findProcesses } from "../../local/testing/find-processes.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { needsBrowser } from "./use-browser.ts";

const file = join(import.meta.dirname, "testing", "misbehaving-pages.ts");

describe("A test in a browser", needsBrowser, () => {
  /** Where the tests keep what their pages showed. */
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-browser-"));
  });
  after(() => rm(folder, { recursive: true }));

  function start(name: string, mark: string = randomUUID()) {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(process.execPath, ["--import", "tsx", file, name], {
      env: { ...env, TMPDIR: folder, MARK: mark },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => output += data);
    }
    return { child, output: () => output };
  }

  async function run(name: string) {
    const { child, output } = start(name);
    const [code] = await once(child, "close");
    return { passed: code === 0, output: output() };
  }

  it("passes when its page is well, and keeps nothing", async () => {
    const { passed, output } = await run("is well");
    assert.ok(passed, output);
    assert.doesNotMatch(output, /What the page showed/);
  });

  it("says where the page is kept when it fails", async () => {
    const { passed, output } = await run("is not as the test wants it");
    assert.ok(!passed);
    const kept = /What the page showed is in (\S+)/.exec(output)?.[1] ?? "";
    assert.match(await readFile(join(kept, "page.txt"), "utf8"), /Hello/);
    assert.deepEqual((await readdir(kept)).sort(), [
      "page.txt",
      "screenshot.png",
    ]);
  });

  it("fails when its page throws", async () => {
    const { passed, output } = await run("throws");
    assert.ok(!passed);
    assert.match(output, /The page threw Error: Oh/);
    assert.match(output, /What the page showed is in/);
  });

  it("reaches this machine only, and fails when its page tries more", async () => {
    const { passed, output } = await run("asks elsewhere");
    assert.ok(!passed);
    assert.match(output, /192\.0\.2\.1\/ failed: net::ERR_NAME_NOT_RESOLVED/);
  });

  it("passes when it expected the problem", async () => {
    const { passed, output } = await run("asks elsewhere, as expected");
    assert.ok(passed, output);
  });

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const) {
    it(`leaves no browser behind after ${signal}`, async () => {
      const mark = randomUUID();
      const { child, output } = start("never ends", mark);
      await waitUntil(
        "the page is open",
        () => output().includes("Waiting") || undefined,
      );
      assert.ok((await findProcesses([mark])).length > 1);
      child.kill(signal);
      await waitUntil(
        "no process is left",
        async () => (await findProcesses([mark])).length === 0 || undefined,
      );
    });
  }
});
