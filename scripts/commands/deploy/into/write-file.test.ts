import assert from "node:assert/strict";
import {
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { writeWhole } from "./write-file.ts";

it("a file that an application keeps elsewhere is written there", async (test) => {
  const folder = await mkdtemp(join(tmpdir(), "write-file-"));
  test.after(() => rm(folder, { recursive: true }));
  const target = join(folder, "shared.toml");
  const link = join(folder, "config.toml");
  await writeFile(target, "old");
  await symlink(target, link);
  await writeWhole(link, "new");
  assert.equal(await readFile(target, "utf8"), "new");
  assert.equal((await lstat(link)).isSymbolicLink(), true);
  assert.deepEqual((await readdir(folder)).sort(), [
    "config.toml",
    "shared.toml",
  ]);
});
