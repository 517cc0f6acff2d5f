import assert from "node:assert/strict";
import { chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { findServerUser } from "../postgres/server-user.ts";
import { refuseForeignFiles } from "./foreign-files.ts";

const isRoot = process.getuid?.() === 0;
const somebody = 12_345;

describe("refuseForeignFiles", () => {
  let root: string;
  let data: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "foreign files "));
    data = join(root, "supabase", ".temp", "stack-data");
    await mkdir(data, { recursive: true });
    await writeFile(join(data, "lock"), "");
  });
  afterEach(() => rm(root, { recursive: true }));

  it("gives the command that makes another user's files one's own", async () => {
    const owner = process.getuid?.();
    await assert.rejects(refuseForeignFiles(root, somebody), {
      name: "StackError",
      message: `"supabase/.temp" belongs to ${
        owner === 0 ? "root" : `another user (${owner})`
      }, as after sudo npm start. Stop what still runs with sudo npm stop, then make the files yours: sudo chown -R "$(id -un)" "${
        join(root, "supabase", ".temp")
      }"`,
    });
  });

  it("lets a user's own files be, and a checkout without any", async () => {
    await refuseForeignFiles(root);
    await rm(join(root, "supabase"), { recursive: true });
    await refuseForeignFiles(root, somebody);
  });

  it(
    "finds one file of root among a user's own",
    { skip: !isRoot },
    async () => {
      for (const path of ["", "stack-data"]) {
        await chown(join(root, "supabase", ".temp", path), somebody, somebody);
      }
      await assert.rejects(refuseForeignFiles(root, somebody), {
        message: /^"supabase\/\.temp\/stack-data\/lock" belongs to root/,
      });
    },
  );

  it(
    "sends root away from the data of an ordinary user",
    { skip: !isRoot },
    async () => {
      const cluster = join(data, "postgres-17");
      await mkdir(cluster);
      const user = findServerUser();
      assert.ok(user !== undefined);
      // Postgres's user may enter the folder.
      await chown(root, user.uid, user.gid);
      await chown(cluster, user.uid, user.gid);
      await refuseForeignFiles(root);
      await chown(cluster, somebody, somebody);
      await assert.rejects(refuseForeignFiles(root), {
        name: "StackError",
        message: /belong to an ordinary user \(12345\): run npm without sudo/,
      });
    },
  );
});
