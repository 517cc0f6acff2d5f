import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
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
const goal = z.object({
  what: z.string(),
  measured: figure,
  lowest: figure,
  highest: figure,
});

const printed = z.object({
  goals: z.array(goal),
  results: z.tuple([z.object({
    name: z.literal("bulk"),
    failures: z.tuple([]),
    goals: z.array(goal).min(1),
    rows: z.array(z.object({
      "with": z.string(),
      "seconds": figure,
      "requests": z.number(),
      "jobs": z.number(),
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

  it("measures, prints goals and results, draws them, and leaves nothing behind", async () => {
    const picture = join(folder, "goals.svg");
    const bench = start(
      ...["--only", "bulk", "--runs", "1", "--json"],
      ...["--svg", picture],
    );
    assert.ok(bench.stdout && bench.stderr);
    const [output, errors, [code]] = await Promise.all([
      text(bench.stdout),
      text(bench.stderr),
      once(bench, "close"),
    ]);
    assert.equal(code, 0, errors);
    const { goals, results: [{ goals: ofBulk, rows }] } = printed.parse(
      JSON.parse(output),
    );
    assert.deepEqual(goals, ofBulk);
    // Each of them queues a job for each organization, and all but the webhook without a request for each.
    assert.deepEqual(
      rows.map((row) => [row.with, row.jobs, row.requests]),
      [
        ["bare insert", 0, 0],
        ["ours", 10_000, 1],
        ["Database Webhook", 10_000, 10_000],
        ["graphile-worker", 10_000, 0],
        ["pg-boss", 10_000, 0],
        ["graphile-worker's add_jobs", 10_000, 0],
        ["pg-boss, in one insert", 10_000, 0],
      ],
    );
    const drawn = await readFile(picture, "utf8");
    assert.match(drawn, new RegExp(`of ${goals.length} goals are met`));
    await assertNothingIsLeft();
  });

  it("stops at Ctrl-C, says so, and leaves nothing behind", async () => {
    const bench = start("--only", "bulk", "--runs", "1000");
    assert.ok(bench.stderr);
    const lines: string[] = [];
    createInterface({ input: bench.stderr }).on("line", (line) => {
      lines.push(line);
      if (line.startsWith("bulk: run 1 ")) bench.kill("SIGINT");
    });
    const [code] = await once(bench, "close");
    assert.equal(code, 1);
    assert.match(lines.at(-1) ?? "", /Stopped \(SIGINT\)/);
    await assertNothingIsLeft();
  });
});
