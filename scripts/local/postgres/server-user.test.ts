import assert from "node:assert/strict";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { findServerUser, serverFolder } from "./server-user.ts";

const isRoot = process.getuid?.() === 0;

describe("serverFolder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "server folder "));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("is the folder itself for an ordinary user", async () => {
    assert.equal(await serverFolder(folder, undefined), folder);
  });

  it(
    "is another folder when only root can enter the given one",
    { skip: !isRoot },
    async () => {
      const user = findServerUser();
      const mask = process.umask(0o077);
      try {
        const other = await serverFolder(join(folder, "data"), user);
        assert.match(other, /^\/var\/lib\/one-number\/data-[0-9a-f]{12}$/);
        assert.equal((await stat(other)).mode & 0o777, 0o755);
        assert.equal(await serverFolder(join(folder, "data"), user), other);
        await rm(other, { recursive: true });
      } finally {
        process.umask(mask);
      }
    },
  );

  it(
    "is the folder itself when every user can enter it",
    { skip: !isRoot },
    async () => {
      await chmod(folder, 0o755);
      assert.equal(await serverFolder(folder, findServerUser()), folder);
    },
  );
});
