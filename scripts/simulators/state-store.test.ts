import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { z } from "zod";
import { openStateStore } from "./state-store.ts";

async function openForTest(t: TestContext) {
  const folder = await mkdtemp(join(tmpdir(), "state-store-"));
  t.after(() => rm(folder, { recursive: true }));
  const path = join(folder, "state.json");
  return { folder, path, store: openStateStore(path, z.number()) };
}

test("changes at the same time are written together, with the state at the moment of writing", async (t) => {
  const { path, store } = await openForTest(t);
  let state = 0;
  let reads = 0;
  for (let change = 1; change <= 100; change += 1) {
    state = change;
    store.save(() => {
      reads += 1;
      return state;
    });
  }
  await store.saved();
  assert.equal(reads, 1);
  assert.equal(await readFile(path, "utf8"), "100");
});

test("only its owner may read the file, whose numbers are somebody's", async (t) => {
  const { path, store } = await openForTest(t);
  store.save(() => 1);
  await store.saved();
  assert.equal((await stat(path)).mode & 0o077, 0);
});

test("a change during a write is in the file when its own wait is over", async (t) => {
  const { path, store } = await openForTest(t);
  store.save(() => 1);
  const first = store.saved();
  await Promise.resolve();
  store.save(() => 2);
  await store.saved();
  await first;
  assert.equal(await readFile(path, "utf8"), "2");
});

test("a failed write rejects, and the next state is written", async (t) => {
  const { folder, path, store } = await openForTest(t);
  await rm(folder, { recursive: true });
  store.save(() => 1);
  await assert.rejects(store.saved(), { code: "ENOENT" });
  await mkdir(folder);
  store.save(() => 2);
  await store.saved();
  assert.equal(await readFile(path, "utf8"), "2");
});

test("without a file nothing is read or written", async () => {
  const store = openStateStore(undefined, z.number());
  store.save(() => assert.fail("The state was read"));
  await store.saved();
  assert.equal(store.found, null);
});
