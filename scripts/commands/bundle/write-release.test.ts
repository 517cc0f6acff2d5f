import assert from "node:assert/strict";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { parse } from "smol-toml";
import {
  createSmallCheckout,
  type SmallCheckout,
} from "./testing/small-checkout.ts";
import { writeRelease } from "./write-release.ts";

describe("A release", () => {
  let checkout: SmallCheckout;
  let folder: string;
  beforeEach(async () => {
    checkout = await createSmallCheckout();
    folder = join(checkout.root, "dist");
  });
  afterEach(() => checkout.remove());

  const read = (path: string) => readFile(join(folder, path), "utf8");
  async function filesIn(folder: string): Promise<Record<string, string>> {
    const files: Record<string, string> = {};
    for (const path of await readdir(folder, { recursive: true })) {
      const file = join(folder, path);
      if ((await stat(file)).isDirectory()) continue;
      files[path] = await readFile(file, "utf8");
    }
    return files;
  }

  it("has the migrations, the bundles, and the configuration for them", async () => {
    const { root } = checkout;
    const [hello] = await writeRelease({ root, folder });
    assert.deepEqual(Object.keys(await filesIn(folder)).sort(), [
      "supabase/config.toml",
      "supabase/functions/hello/index.js",
      "supabase/migrations/1_notes.sql",
    ]);
    const config = parse(await read("supabase/config.toml"));
    // The parser's objects have no prototype.
    assert.deepEqual(structuredClone(config), {
      project_id: "small",
      db: { major_version: 17, seed: { enabled: false } },
      functions: {
        hello: {
          verify_jwt: false,
          entrypoint: "./functions/hello/index.js",
        },
      },
    });
    const entrypoint = join(folder, "supabase/functions/hello/index.js");
    const { size: bytes } = await stat(entrypoint);
    assert.deepEqual(hello, { name: "hello", entrypoint, bytes });
    // Of zod's three quarters of a megabyte only what is used.
    assert.ok(bytes < 200_000, `${bytes} bytes`);
  });

  it("is the same byte for byte, written again and from a checkout elsewhere", async () => {
    const { root } = checkout;
    await writeRelease({ root, folder });
    const first = await filesIn(folder);
    await writeRelease({ root, folder });
    assert.deepEqual(await filesIn(folder), first);
    const other = await createSmallCheckout();
    try {
      await writeRelease({ root: other.root, folder });
      assert.deepEqual(await filesIn(folder), first);
    } finally {
      await other.remove();
    }
  });

  it("keeps what the CLI wrote into it, and nothing of an older release", async () => {
    const { root } = checkout;
    await writeRelease({ root, folder });
    await checkout.write("dist/supabase/.temp/project-ref", "abc");
    await checkout.write("dist/supabase/functions/former/index.js", "");
    await checkout.write("dist/supabase/migrations/2_former.sql", "");
    await writeRelease({ root, folder });
    assert.deepEqual(Object.keys(await filesIn(folder)).sort(), [
      "supabase/.temp/project-ref",
      "supabase/config.toml",
      "supabase/functions/hello/index.js",
      "supabase/migrations/1_notes.sql",
    ]);
  });

  it("replaces no folder but a release, not even the checkout's own", async () => {
    const { root } = checkout;
    for (const folder of [root, join(root, "app")]) {
      await mkdir(join(folder, "supabase"), { recursive: true });
      await writeFile(join(folder, "supabase", "own.txt"), "own");
      const before = await filesIn(join(folder, "supabase"));
      await assert.rejects(writeRelease({ root, folder }), {
        name: "StackError",
        message: /^".+supabase" was not written by "npm run bundle"/,
      });
      assert.deepEqual(await filesIn(join(folder, "supabase")), before);
    }
  });
});
