import assert from "node:assert/strict";
import { readFile, rm, utimes } from "node:fs/promises";
import { dirname } from "node:path";
import { after, describe, it } from "node:test";
import {
  createSmallCheckout,
  type SmallCheckout,
} from "../../commands/bundle/testing/small-checkout.ts";
import { bundlesUnderTest } from "./bundles-under-test.ts";

const answering = (text: string) =>
  `export default { fetch: () => new Response("${text} at ${process.hrtime.bigint()}") };`;

describe("The bundles under test", () => {
  const checkouts: SmallCheckout[] = [];
  const folders = new Set<string>();
  after(async () => {
    for (const checkout of checkouts) await checkout.remove();
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  async function checkoutWith(code: string): Promise<SmallCheckout> {
    const checkout = await createSmallCheckout();
    checkouts.push(checkout);
    await checkout.write("supabase/functions/hello/index.ts", code);
    return checkout;
  }
  async function bundle({ root }: SmallCheckout): Promise<string> {
    const [hello] = await bundlesUnderTest(root);
    assert.equal(hello?.name, "hello");
    assert.equal(hello.bundled, true);
    folders.add(dirname(dirname(hello.entrypoint)));
    return hello.entrypoint;
  }

  it("are those of the sources, made once for the same sources", async () => {
    const first = answering("first");
    const [one, same, other] = await Promise.all(
      [first, first, answering("other")].map(checkoutWith),
    );
    assert.ok(one && same && other);
    const paths = await Promise.all([bundle(one), bundle(same), bundle(other)]);
    assert.equal(paths[0], paths[1]);
    assert.match(await readFile(paths[0], "utf8"), /first at/);
    assert.match(await readFile(paths[2], "utf8"), /other at/);
  });

  it("are removed when nothing used them for a day", async () => {
    const unused = await bundle(await checkoutWith(answering("unused")));
    const used = await bundle(await checkoutWith(answering("used")));
    const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    const folder = dirname(dirname(unused));
    await utimes(folder, longAgo, longAgo);
    await bundle(await checkoutWith(answering("new")));
    await assert.rejects(readFile(unused), { code: "ENOENT" });
    await readFile(used);
    folders.delete(folder);
  });
});
