import assert from "node:assert/strict";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, describe, it } from "node:test";
import { z } from "zod";
import { defaultDataFolder } from "./data-folder.ts";
import { publicSecretKey } from "./keys.ts";
import { stackInfoPath } from "./stack-info.ts";
import { defaultPorts } from "./stack-options.ts";
import { createEchoingCheckout, twilio } from "../testing/echoing-checkout.ts";

const checkout = await createEchoingCheckout();
const { offset } = checkout;

/** Every file and folder below this one that the stack writes, without those of Postgres and the cache of Deno. */
async function listWritten(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const below = entries
    .filter(({ name }) => !/^(postgres(-\d+)?|deno)$/.test(name))
    .map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? [path, ...await listWritten(path)] : [path];
    });
  return (await Promise.all(below)).flat();
}

describe("A stack with --live", () => {
  afterEach(() => checkout.kill());
  after(() => checkout.remove());

  const start = async (...flags: string[]) => {
    const printed = await checkout.start(flags, twilio);
    const info = z.object({ apiUrl: z.string(), secretKey: z.string() })
      .parse(JSON.parse(await readFile(stackInfoPath(checkout.root), "utf8")));
    return { ...info, printed };
  };

  it("has a secret key of its own, which every service knows and a restart keeps", async () => {
    const { apiUrl, secretKey, printed } = await start("--live");
    assert.match(secretKey, /^sb_secret_[\w-]{32}$/);
    assert.ok(printed.includes(secretKey));
    const told = await checkout.readVariables();
    const keys = { default: secretKey };
    assert.deepEqual(JSON.parse(told.SUPABASE_SECRET_KEYS ?? ""), keys);
    assert.ok(!JSON.stringify(told).includes(publicSecretKey));
    for (
      const [apikey, status] of [[secretKey, 200], [
        publicSecretKey,
        401,
      ]] as const
    ) {
      const answer = await fetch(`${apiUrl}/rest/v1/`, { headers: { apikey } });
      await answer.body?.cancel();
      assert.equal(answer.status, status);
    }
    assert.equal(`${defaultPorts.api + offset}`, new URL(apiUrl).port);

    await checkout.kill();
    assert.equal((await start("--live")).secretKey, secretKey);
    await checkout.kill();
    assert.equal((await start()).secretKey, publicSecretKey);
  });

  it("writes what only its owner may read", async () => {
    await start("--live");
    const temp = join(checkout.root, "supabase", ".temp");
    const written = await listWritten(temp);
    const names = written.map((path) => path.slice(temp.length + 1));
    for (
      const name of [
        "stack.json",
        "stack.log",
        "stack-data/lock",
        "stack-data/secret-key",
        "stack-data/jwt-secret",
        "stack-data/mail",
      ]
    ) assert.ok(names.includes(name), `${name} is not in ${names.join()}`);
    for (const path of written) {
      const { mode } = await stat(path);
      // Another user may run Postgres, whose data are in this folder: it may pass through.
      const forbidden = path === defaultDataFolder(checkout.root)
        ? 0o066
        : 0o077;
      assert.equal(mode & forbidden, 0, `${path} has mode ${mode.toString(8)}`);
    }
  });
});
