import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { z } from "zod";
import { findDenoBinary } from "../../local/functions/deno-binary.ts";
import { readFunctionList } from "../../local/functions/function-list.ts";
import { root } from "../../local/root.ts";
import { bundlesUnderTest } from "../stack-under-test/bundles-under-test.ts";
import { wholeEnvironment } from "../stack-under-test/whole-environment.ts";

const run = promisify(execFile);

const answerSchema = z.object({
  status: z.number(),
  body: z.object({ error: z.object({ code: z.string() }) }),
});

/** Asks a function whether it is there, as a stranger does. */
const ask = (name: string) => `
import entry from "./${name}/index.js";
const request = new Request("http://localhost/${name}", { method: "POST" });
const answer = await entry.fetch(request);
console.log(JSON.stringify({ status: answer.status, body: await answer.json() }));
`;

/** What hosted functions may do, but for the network: they are asked for nothing that needs one. */
const PERMISSIONS = [
  ...["--no-prompt", "--allow-env", "--allow-sys=hostname"],
  ...["--deny-net", "--deny-read", "--deny-write", "--deny-run"],
  ...["--deny-ffi", "--deny-import"],
];

/** The functions that have routes; the database wakes the others. */
const routed = [
  "admin",
  "activation-link",
  "organizations",
  "twilio",
  "elevenlabs",
];

const names = (await readFunctionList(root)).map(({ name }) => name);

describe("A bundled function, alone in a folder and without a network,", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-bundles-"));
    for (const { name, entrypoint } of await bundlesUnderTest(root)) {
      await cp(dirname(entrypoint), join(folder, name), { recursive: true });
      await writeFile(join(folder, `${name}.js`), ask(name));
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of names) {
    it(`starts and answers: ${name}`, async () => {
      const { stdout } = await run(findDenoBinary(root), [
        ...["run", "--quiet", "--no-config", "--no-lock"],
        ...["--no-remote", "--no-npm", "--cached-only", ...PERMISSIONS],
        `${name}.js`,
      ], {
        cwd: folder,
        env: {
          ...wholeEnvironment,
          DENO_DIR: join(folder, `cache of ${name}`),
        },
      });
      const { status, body } = answerSchema.parse(JSON.parse(stdout));
      assert.deepEqual(
        [status, body.error.code],
        routed.includes(name) ? [404, "NOT_FOUND"] : [401, "INVALID_SIGNATURE"],
      );
    });
  }
});
