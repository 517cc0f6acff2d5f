import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";

const NUMBERS = 50_000;
const HEAP_MEGABYTES = 64;
/** Whoever holds on to 100 bytes of each number takes as much. */
const GROWTH_MEGABYTES = 5;

Deno.test("a look at 50,000 numbers holds no more in memory at its end than at its beginning", async () => {
  const command = new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      `--v8-flags=--expose-gc,--max-old-space-size=${HEAP_MEGABYTES}`,
      "--no-remote",
      "--cached-only",
      "--no-check",
      "--allow-env",
      "--allow-read",
      "--allow-sys",
      `--config=${
        fileURLToPath(import.meta.resolve("../../../../.deno.json"))
      }`,
      fileURLToPath(import.meta.resolve("./testing/look-at-many.ts")),
      String(NUMBERS),
    ],
  });
  const { success, stdout, stderr } = await command.output();
  assert.ok(success, new TextDecoder().decode(stderr));
  const { classes, firstMegabytes, mostMegabytes } = JSON.parse(
    new TextDecoder().decode(stdout),
  );
  assert.deepEqual(classes, {
    ok: NUMBERS / 2,
    known_but_gone: NUMBERS / 2,
  });
  const growth = mostMegabytes - firstMegabytes;
  assert.ok(growth < GROWTH_MEGABYTES, `${growth} MB more are held`);
});
