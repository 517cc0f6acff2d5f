import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { installInto } from "./install-into.ts";
import { removeFrom } from "./removal/remove-from.ts";
import { makeSampleApp, type SampleApp } from "./testing/sample-app.ts";

const now = "2026-12-01T12:00:00Z";

/** Runs until it is about to write its nth file, and is killed. */
async function runKilled(
  work: "install" | "remove",
  { path }: SampleApp,
  files: number,
): Promise<void> {
  const program = join(import.meta.dirname, "testing", "killed-process.ts");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", program, work, path, String(files), now],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  const [, signal] = await once(child, "exit");
  assert.equal(signal, "SIGKILL");
}

describe("an application's folder, when the process is killed", () => {
  let app: SampleApp;
  let original: Record<string, string>;
  let installed: Record<string, string>;
  let count: number;
  before(async () => {
    app = await makeSampleApp();
    original = await app.snapshot();
    const whole = await makeSampleApp();
    const { written } = await installInto({
      root,
      appFolder: whole.path,
      now: new Date(now),
    });
    count = written.length;
    installed = await whole.snapshot();
    await whole.delete();
  });
  after(() => app.delete());

  it("gets the rest at the next run, whenever an installation was killed", async () => {
    // Each goes on where the last was killed: before the first file, among the migrations, the functions, and at the end.
    for (const files of [0, 1, 120, count - 130, 1, 1]) {
      await runKilled("install", app, files);
      assert.equal(
        await app.read("config.toml"),
        original["config.toml"],
        "The CLI finds none of the functions before all are there",
      );
    }
    await installInto({ root, appFolder: app.path });
    assert.deepEqual(await app.snapshot(), installed);
  });

  it("is rid of the rest at the next run, whenever a removal was killed", async () => {
    for (const files of [0, 1, 2]) await runKilled("remove", app, files);
    const { migration, left } = await removeFrom({ root, appFolder: app.path });
    assert.deepEqual(left, []);
    const files = await app.snapshot();
    const expected = Object.keys(installed).filter((path) =>
      path in original || path.startsWith("migrations/")
    );
    assert.deepEqual(
      Object.keys(files).sort(),
      [...expected, migration].sort(),
    );
    for (const path of Object.keys(original)) {
      assert.equal(files[path], original[path], path);
    }
  });
});
