import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { findProcesses } from "../../local/testing/find-processes.ts";
import { root } from "../../local/root.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";

const figure = z.number().positive();

const printed = z.object({
  results: z.tuple([z.object({
    name: z.literal("wake-up"),
    failures: z.tuple([]),
    rows: z.array(z.object({
      "seconds": figure,
      "wake-ups": figure,
      "ratio": figure,
    })),
  })]),
});

describe("npm run bench", () => {
  let folder: string;
  let checkout: string;
  let temporary: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-bench-test-"));
    // Under another path, which marks every process started from there.
    checkout = join(folder, "checkout");
    await symlink(root, checkout);
    temporary = await mkdtemp(join(folder, "tmp-"));
  });
  after(() => rm(folder, { recursive: true }));

  const start = (...flags: string[]): ChildProcess =>
    spawn(process.execPath, [
      "--import",
      "tsx",
      "scripts/bench.ts",
      "--workdir",
      checkout,
      ...flags,
    ], { cwd: root, env: { ...plainEnvironment(), TMPDIR: temporary } });

  async function assertNothingIsLeft(): Promise<void> {
    assert.deepEqual(await findProcesses([folder]), []);
    // The loader of TypeScript keeps its cache there.
    const left = (await readdir(temporary)).filter((name) =>
      name.startsWith("one-number")
    );
    assert.deepEqual(left, []);
  }

  it("measures, prints the results, and leaves nothing behind", async () => {
    const bench = start("--only", "wake-up", "--runs", "1", "--json");
    assert.ok(bench.stdout && bench.stderr);
    const [output, errors, [code]] = await Promise.all([
      text(bench.stdout),
      text(bench.stderr),
      once(bench, "close"),
    ]);
    assert.equal(code, 0, errors);
    const { results: [{ rows }] } = printed.parse(JSON.parse(output));
    assert.deepEqual(
      rows.map((row) => row["wake-ups"]).sort((a, b) => a - b),
      [1, 1_000],
    );
    await assertNothingIsLeft();
  });

  it("stops at Ctrl-C, says so, and leaves nothing behind", async () => {
    const bench = start("--only", "wake-up", "--runs", "1000");
    assert.ok(bench.stderr);
    const lines: string[] = [];
    createInterface({ input: bench.stderr }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("wake-up: run 1 ")) bench.kill("SIGINT");
    });
    const [code] = await once(bench, "close");
    assert.equal(code, 1);
    assert.match(lines.at(-1) ?? "", /Stopped \(SIGINT\)/);
    await assertNothingIsLeft();
  });
});
