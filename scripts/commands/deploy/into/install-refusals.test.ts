import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { installInto } from "./install-into.ts";
import { makeSampleApp, type SampleApp } from "./testing/sample-app.ts";

const now = new Date("2026-12-01T12:00:00Z");

describe("an application's folder in another state than this checkout would make", () => {
  let app: SampleApp;
  const install = () => installInto({ root, appFolder: app.path, now });
  before(async () => {
    app = await makeSampleApp();
    await install();
  });
  after(() => app.delete());

  it("is refused what would run after its later migration", async () => {
    const { migrations } = await install();
    const last = migrations.at(-1) ?? "";
    const text = await app.read(last);
    await app.remove(last);
    await app.write("migrations/20261202000000_later.sql", "select 1;");
    await assert.rejects(install(), /later\.sql was written since/);
    await app.write(last, text);
    assert.deepEqual((await install()).written, []);
    await app.remove("migrations/20261202000000_later.sql");
  });

  it("is refused the state of another checkout, and files that somebody changed", async () => {
    const files = await app.snapshot();
    const { migrations } = await install();
    const [first = ""] = migrations;
    await app.write(first, "select 1;");
    await assert.rejects(install(), (error: Error) => {
      assert.equal(error.name, "StackError");
      assert.ok(error.message.includes(`supabase/${first}. Restore`));
      return true;
    });
    await app.write(first, files[first] ?? "");
    const manifest = files["one-number.json"] ?? "";
    await app.write(
      "one-number.json",
      manifest.replace(/"sha256": "[0-9a-f]/, '"sha256": "x'),
    );
    await assert.rejects(
      install(),
      /of another state than this checkout: 1 of/,
    );
    await app.write("one-number.json", manifest);
    assert.deepEqual(await app.snapshot(), files);
  });
});

it("a folder without a project is refused, and our own", async () => {
  await assert.rejects(
    installInto({ root, appFolder: "/nowhere" }),
    /There is no "\/nowhere\/supabase\/config\.toml": name the folder/,
  );
  await assert.rejects(
    installInto({ root, appFolder: root }),
    /is the checkout of One Number itself/,
  );
});
