import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { keepOutOfGit } from "./keep-out-of-git.ts";
import { draftOf } from "./settings-file.ts";

describe("keepOutOfGit()", () => {
  let folder: string;
  let path: string;
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-C", folder, ...args], { encoding: "utf8" }).stdout;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "keep-out-of-git-"));
    path = join(folder, ".env.production");
    git("init", "--quiet");
    await writeFile(join(folder, ".gitignore"), "/.env.production");
  });
  after(() => rm(folder, { recursive: true }));

  it("hides the settings, and the draft that a crash may leave", async () => {
    await writeFile(path, "A=1\n");
    await writeFile(draftOf(path), "A=1\n");
    assert.equal(await keepOutOfGit(path), join(folder, ".gitignore"));
    assert.equal(git("status", "--porcelain", "-uall"), "?? .gitignore\n");
    assert.equal(await keepOutOfGit(path), undefined);
  });

  it("refuses settings that git tracks", async () => {
    git("add", "--force", path);
    await assert.rejects(keepOutOfGit(path), { message: /^git tracks/ });
  });
});
