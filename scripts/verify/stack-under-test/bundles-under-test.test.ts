import assert from "node:assert/strict";
import { readdir, readFile, realpath, symlink, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  createSmallCheckout,
  type SmallCheckout,
} from "../../commands/bundle/testing/small-checkout.ts";
import { bundlesUnderTest } from "./bundles-under-test.ts";

const answering = (text: string) => `
import { decodeHex } from "@std/encoding/hex.js";
export default { fetch: () => new Response("${text}" + decodeHex("ff")) };
`;

describe("The bundles under test", () => {
  let checkout: SmallCheckout;
  /** Other names of the checkout: as for several processes, each is bundled for itself. */
  let names: string[];
  before(async () => {
    checkout = await createSmallCheckout();
    names = [checkout.root];
    for (const alias of ["two", "three", "four", "five"]) {
      const path = join(checkout.root, alias);
      await symlink(checkout.root, path);
      names.push(path);
    }
  });
  after(() => checkout.remove());

  const write = (code: string) =>
    checkout.write("supabase/functions/hello/index.ts", code);
  /** The file of the bundle, by its own name. */
  async function bundle(name = ""): Promise<string> {
    const [hello] = await bundlesUnderTest(name);
    assert.equal(hello?.name, "hello");
    assert.equal(hello.bundled, true);
    return await realpath(hello.entrypoint);
  }

  it("are made once for the same sources, also by several processes at a time", async () => {
    await write(answering("first"));
    const paths = await Promise.all(names.slice(0, 3).map(bundle));
    const [path = ""] = paths;
    assert.deepEqual(paths, [path, path, path]);
    assert.match(await readFile(path, "utf8"), /first/);
    const folder = dirname(dirname(path));
    assert.deepEqual(await readdir(dirname(folder)), [basename(folder)]);
  });

  it("are others for other sources, and removed when nothing used them for a day", async () => {
    await write(answering("first"));
    const first = await bundle(names[0]);
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    const folder = dirname(dirname(first));
    await utimes(folder, longAgo, longAgo);
    await write(answering("second"));
    const second = await bundle(names[3]);
    assert.match(await readFile(second, "utf8"), /second/);
    await assert.rejects(readFile(first), { code: "ENOENT" });
    await write(answering("third"));
    await bundle(names[4]);
    await readFile(second);
  });
});
