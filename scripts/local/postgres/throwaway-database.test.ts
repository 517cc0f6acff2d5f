import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test } from "node:test";
import { waitUntil } from "../wait-until.ts";
import { findProcesses } from "../testing/find-processes.ts";
import { plainEnvironment } from "../testing/plain-environment.ts";

const script = `
  import { withThrowawayDatabase } from ${
  JSON.stringify(join(import.meta.dirname, "throwaway-database.ts"))
};
  await withThrowawayDatabase(17, async (url) => {
    console.log(url);
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  });`;

test("a throwaway database does not outlive a process that is killed", async (t) => {
  const temporary = await mkdtemp(join(tmpdir(), "throwaway-"));
  t.after(() => rm(temporary, { recursive: true, force: true }));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script],
    {
      env: { ...plainEnvironment(), TMPDIR: temporary },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  t.after(() => child.kill("SIGKILL"));
  const [url] = await once(createInterface({ input: child.stdout }), "line");
  const port = new URL(String(url)).port;
  const servers = () => findProcesses([`port=${port}`]);
  assert.ok((await servers()).length > 0);
  child.kill("SIGKILL");
  await waitUntil(
    "the server has ended",
    async () => (await servers()).length === 0 || undefined,
  );
});
