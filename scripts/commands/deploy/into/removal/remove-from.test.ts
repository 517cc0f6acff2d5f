import assert from "node:assert/strict";
import { afterEach, before, beforeEach, describe, it } from "node:test";
import { root } from "../../../../local/root.ts";
import { installInto } from "../install-into.ts";
import { readManifest, writeManifest } from "../manifest.ts";
import { makeSampleApp, type SampleApp } from "../testing/sample-app.ts";
import { removeFrom } from "./remove-from.ts";

const SNIPPET = "snippets/one-number/waiting.sql";
const now = new Date("2026-12-01T12:00:00Z");

describe("an application's folder with One Number", () => {
  let app: SampleApp;
  let installed: Record<string, string>;
  const remove = (dryRun = false) =>
    removeFrom({ root, appFolder: app.path, now, dryRun });
  /** Makes the folder have these files, and no others. */
  const restore = async (files: Record<string, string>) => {
    for (const path of Object.keys(await app.snapshot())) {
      if (!(path in files)) await app.remove(path);
    }
    for (const [path, text] of Object.entries(files)) {
      await app.write(path, text);
    }
  };
  before(async () => {
    const model = await makeSampleApp();
    await installInto({ root, appFolder: model.path, now });
    // As an installation adds a saved query.
    const manifest = await readManifest(model.path);
    assert.ok(manifest);
    await model.write(SNIPPET, "select 1;\n");
    const sha256 =
      "5d2bafcc5e4a4f8b8e2e60fc7a4a09ab0d1bfe3b0a5dd4e5c6aaf6b0ad0ad1d0";
    await writeManifest(model.path, {
      ...manifest,
      files: [...manifest.files, { path: SNIPPET, sha256 }],
    });
    installed = await model.snapshot();
    await model.delete();
  });
  beforeEach(async () => {
    app = await makeSampleApp();
    await restore(installed);
  });
  afterEach(() => app.delete());

  it("is told what would be deleted, and nothing is", async () => {
    const { deleted, migration, functions } = await remove(true);
    const queries = Object.keys(installed).filter((path) =>
      path.startsWith("snippets/one-number/") && path !== SNIPPET
    );
    assert.deepEqual(
      deleted,
      [...functions.map((name) => `functions/${name}/index.js`), ...queries],
    );
    assert.equal(migration, "migrations/20261201120001_remove_one_number.sql");
    assert.deepEqual(await app.snapshot(), installed);
  });

  it("keeps what somebody changed, and names it", async () => {
    await app.write("functions/admin/index.js", "// ours now");
    const config = await app.read("config.toml");
    await app.write(
      "config.toml",
      config.replace(
        "[functions.twilio]\nverify_jwt = false",
        "[functions.twilio]\nverify_jwt = true",
      ),
    );
    const { left } = await remove();
    assert.ok(left.includes("supabase/functions/admin/index.js"));
    assert.ok(left.includes(`supabase/${SNIPPET}`));
    assert.ok(left.includes("[functions.twilio] in supabase/config.toml"));
    assert.equal(await app.read("functions/admin/index.js"), "// ours now");
    assert.match(await app.read("config.toml"), /twilio\]\nverify_jwt = true/);
  });

  it("is rid of it wherever an earlier removal was interrupted", async () => {
    const { migration } = await remove();
    const removed = await app.snapshot();
    await restore(installed);
    const manifest = await readManifest(app.path);
    assert.ok(manifest);
    await writeManifest(app.path, {
      ...manifest,
      removal: { path: migration, sha256: "" },
    });
    await assert.rejects(
      installInto({ root, appFolder: app.path }),
      /The removal of One Number was interrupted here: finish it with --remove/,
    );
    const steps = [
      async () => {},
      () => app.write(migration, removed[migration] ?? ""),
      () => app.write("config.toml", removed["config.toml"] ?? ""),
      () => app.remove("functions/admin"),
      () => app.remove("functions/twilio/index.js"),
    ];
    for (const step of steps) {
      await step();
      const interrupted = await app.snapshot();
      await removeFrom({ root, appFolder: app.path });
      assert.deepEqual(await app.snapshot(), removed);
      await restore(interrupted);
    }
  });

  it("is not changed when one of its migrations is gone", async () => {
    const [path = ""] = Object.keys(installed).filter((path) =>
      path.endsWith("_phone_numbers.sql")
    );
    await app.remove(path);
    const files = await app.snapshot();
    await assert.rejects(remove(), {
      name: "StackError",
      message: new RegExp(`"supabase/${path}" is gone`),
    });
    assert.deepEqual(await app.snapshot(), files);
  });
});
