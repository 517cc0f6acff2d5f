import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../../../local/testing/fixture-checkout.ts";
import { installInto } from "./install-into.ts";
import { removeFrom } from "./removal/remove-from.ts";
import { makeSampleApp, type SampleApp } from "./testing/sample-app.ts";

const SNIPPET = "snippets/one-number/waiting.sql";
const QUERY = "select * from public.phone_number_orders;\n";

describe("the saved queries of a checkout", () => {
  let checkout: FixtureCheckout;
  let app: SampleApp;
  let original: Record<string, string>;
  before(async () => {
    checkout = await createFixtureCheckout({
      functions: { hail: "export default { fetch: () => new Response() };" },
      files: {
        [SNIPPET]: QUERY,
        "existing-project/organizations.sql": "select 1;\n",
        "migrations/20261128100000_orders.sql":
          "create table public.phone_number_orders ();",
      },
    });
    await checkout.write("supabase/functions/deno.json", '{ "imports": {} }');
    await checkout.write(
      "supabase/config.toml",
      '[db.vault]\nedge_key = "env(EDGE_KEY)"\n[functions.hail]\nverify_jwt = false\n',
    );
    await checkout.write("package-lock.json", '{ "packages": {} }');
    await checkout.write("package.json", '{ "version": "0.1.0" }');
    app = await makeSampleApp({});
    await app.write("snippets/ours.sql", "select 1;\n");
    original = await app.snapshot();
  });
  after(async () => {
    await app.delete();
    await checkout.remove();
  });
  const folders = () => ({ root: checkout.root, appFolder: app.path });

  it("are refused where the application has a file of that name", async () => {
    await app.write(SNIPPET, "select 2;\n");
    await assert.rejects(installInto(folders()), {
      name: "StackError",
      message: new RegExp(`^- .*${SNIPPET}`, "m"),
    });
    assert.equal(await app.read(SNIPPET), "select 2;\n");
    await app.remove("snippets/one-number");
  });

  it("come beside the application's own", async () => {
    const { written } = await installInto(folders());
    assert.ok(written.includes(SNIPPET));
    assert.equal(await app.read(SNIPPET), QUERY);
    assert.equal(await app.read("snippets/ours.sql"), "select 1;\n");
  });

  it("go with the rest, and leave no folder", async () => {
    const { deleted } = await removeFrom(folders());
    assert.ok(deleted.includes(SNIPPET));
    const files = Object.keys(await app.snapshot())
      .filter((path) => !path.startsWith("migrations/"));
    assert.deepEqual(files.sort(), Object.keys(original).sort());
  });
});
