import assert from "node:assert/strict";
import { unwatchFile, watchFile } from "node:fs";
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
  let looks = 0;
  const count = () => void (looks += 1);
  watchFile(path, { interval: 20, persistent: false }, count);
  t.after(() => unwatchFile(path, count));
  for (const [index, year] of [2001, 2002, 2003].entries()) {
    await utimes(path, new Date(), new Date(year, 1));
    await waitUntil("somebody looks", () => looks > index || undefined);
  }
  assert.equal(times(), 0);
  await writeFile(path, "AGENT_NAME=Jill\n");
  await noticed();
  await writeFile(path, "AGENT_NAME=Joan\n");
  const before = looks;
  await waitUntil("somebody looks", () => looks > before || undefined);
  assert.equal(times(), 1);
});
