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

  /** A program that runs until it is ended. */
  async function startProgram() {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 9e8)"]);
    await once(child, "spawn");
    const pid = child.pid ?? 0;
    return { child, pid, line: `${pid} ${processStartTime(pid)}\n` };
  }

  it("refuses a second deployment while the first runs", async () => {
    const { child, pid, line } = await startProgram();
    await writeFile(path, line);
    await assert.rejects(lockFolder(root), {
      message: new RegExp(`running \\(process ${pid}\\)`),
    });
    child.kill();
  });

  it("takes the lock of a process that is gone, also when another has its id", async () => {
    await writeFile(path, `${process.pid} another time\n`);
    await lockFolder(root);
    assert.match(await readFile(path, "utf8"), new RegExp(`^${process.pid} `));
  });

  it("ends the program that a killed deployment left, and none that has its id by chance", async () => {
    const left = await startProgram();
    const other = await startProgram();
    const gone = `${process.pid} another time\n`;
    await writeFile(path, `${gone}${left.line}${other.pid} another time\n`);
    await lockFolder(root);
    assert.equal(left.child.signalCode, "SIGTERM");
    assert.equal(other.child.signalCode, null);
    other.child.kill();
  });

  it("knows the programs that work for it", async () => {
    const note = await lockFolder(root);
    note(process.pid);
    const lines = (await readFile(path, "utf8")).split("\n");
    assert.equal(lines[1], lines[0]);
  });

  it("takes the lock that a crash left empty", async () => {
    await writeFile(path, "");
    await lockFolder(root);
    assert.match(await readFile(path, "utf8"), new RegExp(`^${process.pid} `));
  });
});
