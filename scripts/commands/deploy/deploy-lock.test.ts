import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { processStartTime } from "../../local/processes/process-status.ts";
import { lockFolder } from "./deploy-lock.ts";

describe("lockFolder()", () => {
  let root: string;
  let path: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "deploy-lock-"));
    path = join(root, "supabase", ".temp", "deploy.lock");
    await mkdir(dirname(path), { recursive: true });
  });
  beforeEach(() => rm(path, { force: true }));
  after(() => rm(root, { recursive: true }));

  it("refuses a second deployment while the first runs", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 9e8)"]);
    await once(other, "spawn");
    const { pid = 0 } = other;
    await writeFile(path, `${pid} ${processStartTime(pid)}\n`);
    await assert.rejects(lockFolder(root), {
      message: new RegExp(`running \\(process ${pid}\\)`),
    });
    other.kill();
  });

  it("takes the lock of a process that is gone, also when another has its id", async () => {
    await writeFile(path, `${process.pid} another time\n`);
    await lockFolder(root);
    assert.match(await readFile(path, "utf8"), new RegExp(`^${process.pid} `));
  });

  it("takes the lock that a crash left empty", async () => {
    await writeFile(path, "");
    await lockFolder(root);
    assert.match(await readFile(path, "utf8"), new RegExp(`^${process.pid} `));
  });
});
