import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { root } from "../../../local/root.ts";
import { parseEntries } from "./entries.ts";
import { installInto } from "./install-into.ts";
import { makeSampleApp, type SampleApp } from "./testing/sample-app.ts";

const now = new Date("2026-12-01T12:00:00Z");

describe("an application with organizations of its own", () => {
  let app: SampleApp;
  let original: Record<string, string>;
  before(async () => {
    app = await makeSampleApp();
    original = await app.snapshot();
  });
  after(() => app.delete());
  const install = (dryRun = false) =>
    installInto({ root, appFolder: app.path, now, dryRun });

  it("is told what would be written, and nothing is", async () => {
    const { written, migrations } = await install(true);
    assert.ok(migrations.length > 200);
    assert.equal(written[0], "one-number.json");
    assert.equal(written.at(-1), "config.toml");
    assert.deepEqual(await app.snapshot(), original);
  });

  it("keeps each of its files, and gets ours", async () => {
    const { migrations, functions, organizations, written } = await install();
    assert.equal(organizations, "of the application");
    const snippets = written.filter((path) => path.startsWith("snippets/"));
    assert.ok(snippets.length > 3);
    const files = await app.snapshot();
    for (const [path, text] of Object.entries(original)) {
      if (path === "config.toml") continue;
      assert.equal(files[path], text, path);
    }
    const config = files["config.toml"] ?? "";
    const beforeLines = original["config.toml"]?.split("\n") ?? [];
    for (const line of beforeLines) assert.ok(config.includes(line), line);
    const entries = parseEntries(config);
    assert.deepEqual(entries.functions.admin, {
      verify_jwt: false,
      entrypoint: "./functions/admin/index.js",
    });
    assert.deepEqual(entries.functions.hello, { verify_jwt: true });
    assert.deepEqual(Object.keys(entries.vault).sort(), [
      "edge_function_secret",
      "edge_functions_url",
      "shop_key",
    ]);
    for (const name of functions) {
      assert.ok(files[`functions/${name}/index.js`]?.length, name);
    }
    assert.equal(
      Object.keys(files).length,
      Object.keys(original).length + migrations.length + functions.length +
        snippets.length + 1,
    );
  });

  it("gets the file for its own tenants in the place of ours", async () => {
    const { migrations } = await install();
    const names = migrations.map((path) => path.split(/_(.*)/)[1]);
    assert.ok(!names.includes("organization_members.sql"));
    const place = names.indexOf("organizations.sql");
    assert.equal(names[place + 1], "require_organization.sql");
    const versions = migrations.map((path) =>
      /\/(\d{14})_/.exec(path)?.[1] ?? ""
    );
    assert.deepEqual(versions.toSorted(), versions);
    assert.equal(versions.at(-1), "20261201120000");
  });

  it("is not changed by a second run, also of a later day", async () => {
    const files = await app.snapshot();
    const again = await installInto({
      root,
      appFolder: app.path,
      now: new Date("2027-01-01T00:00:00Z"),
    });
    assert.deepEqual(again.written, []);
    assert.deepEqual(await app.snapshot(), files);
  });

  it("may name its members, and is told so until it does", async () => {
    const { membersToName } = await install();
    assert.match(membersToName ?? "", /_organizations\.sql$/);
    const sql = await app.read(membersToName ?? "");
    await app.write(
      membersToName ?? "",
      sql.replace(
        /(?<=memberships begin\n)[\s\S]*(?=-- memberships end)/,
        "create view …;\n",
      ),
    );
    const { membersToName: left, written } = await install();
    assert.equal(left, undefined);
    assert.deepEqual(written, []);
  });

  it("gets back what an interruption left out", async () => {
    const files = await app.snapshot();
    const { migrations } = await install();
    for (const path of migrations.slice(-3)) await app.remove(path);
    await app.remove("functions/admin");
    await app.write("config.toml", original["config.toml"] ?? "");
    const { written } = await install();
    assert.deepEqual(written, [
      "one-number.json",
      ...migrations.slice(-3),
      "functions/admin/index.js",
      "config.toml",
    ]);
    assert.deepEqual(await app.snapshot(), files);
  });
});

describe("an application without organizations", () => {
  let app: SampleApp;
  before(async () => {
    app = await makeSampleApp({});
  });
  after(() => app.delete());

  it("gets ours", async () => {
    const { organizations, migrations, membersToName } = await installInto({
      root,
      appFolder: app.path,
      now,
    });
    assert.equal(organizations, "of One Number");
    assert.equal(membersToName, undefined);
    assert.ok(
      migrations.some((path) => path.endsWith("_organization_members.sql")),
    );
    assert.ok(!Object.keys(await app.snapshot()).includes("existing-project"));
  });
});
