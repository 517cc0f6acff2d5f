import assert from "node:assert/strict";
import { type Stats, unwatchFile, watchFile } from "node:fs";
import {
  mkdir,
  mkdtemp,
  rename,
  rm,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { waitUntil } from "../wait-until.ts";
import { noticeEnvChanges } from "./notice-env-changes.ts";

/** A checkout whose `.env` is watched; undefined makes none. */
async function watch(t: TestContext, text: string | undefined) {
  const root = await mkdtemp(join(tmpdir(), "env-"));
  const folder = join(root, "supabase", "functions");
  await mkdir(folder, { recursive: true });
  const path = join(folder, ".env");
  if (text !== undefined) await writeFile(path, text);
  let noticed = 0;
  const stop = await noticeEnvChanges(root, () => noticed += 1, {
    everyMilliseconds: 20,
  });
  t.after(async () => {
    stop();
    await rm(root, { recursive: true });
  });
  return {
    path,
    times: () => noticed,
    noticed: () =>
      waitUntil("the change is noticed", () => noticed > 0 || undefined),
  };
}

test("a new file, a changed one, a replaced one and a removed one are noticed", async (t) => {
  const made = await watch(t, undefined);
  await writeFile(made.path, "AGENT_NAME=Jill\n");
  await made.noticed();

  const replaced = await watch(t, "AGENT_NAME=Jack\n");
  await writeFile(`${replaced.path}.new`, "AGENT_NAME=Jill\n");
  await rename(`${replaced.path}.new`, replaced.path);
  await replaced.noticed();

  const removed = await watch(t, "AGENT_NAME=Jack\n");
  await rm(removed.path);
  await removed.noticed();
});

test("it is told once, and not when the file says the same as before", async (t) => {
  const { path, noticed, times } = await watch(t, "AGENT_NAME=Jack\n");
  const seen = new Set<number>();
  const look = (now: Stats) => void seen.add(now.mtimeMs);
  watchFile(path, { interval: 20, persistent: false }, look);
  t.after(() => unwatchFile(path, look));
  const lookedAtAsOf = async (year: number) => {
    const written = new Date(year, 1);
    await utimes(path, written, written);
    await waitUntil(
      "somebody looks",
      () => seen.has(written.getTime()) || undefined,
    );
  };
  for (const year of [2001, 2002, 2003]) await lookedAtAsOf(year);
  assert.equal(times(), 0);
  await writeFile(path, "AGENT_NAME=Jill\n");
  await noticed();
  await writeFile(path, "AGENT_NAME=Joan\n");
  await lookedAtAsOf(2004);
  assert.equal(times(), 1);
});
