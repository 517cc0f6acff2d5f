import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { processStartTime } from "../processes/process-status.ts";
import { lockDataFolder, readDataFolderOwner } from "./data-folder-lock.ts";

const apiUrl = "http://127.0.0.1:1";
const owner = { apiUrl, watchdogPid: undefined };

describe("lockDataFolder", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lock-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const leave = (owner: object) =>
    writeFile(join(folder, "lock"), JSON.stringify(owner));

  it("has one owner at a time, and names it", async () => {
    const lock = await lockDataFolder(folder, owner);
    await assert.rejects(lockDataFolder(folder, owner), {
      name: "StackError",
      message: new RegExp(
        `already running at ${apiUrl} \\(process ${process.pid}\\)`,
      ),
    });
    await lock.release();
    await (await lockDataFolder(folder, owner)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it("is won by one of many processes", async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: 10 }, () => lockDataFolder(folder, owner)),
    );
    const won = attempts.filter(({ status }) => status === "fulfilled");
    assert.equal(won.length, 1);
  });

  it("is taken over from an ended process", async () => {
    const child = spawn("true");
    await once(child, "exit");
    await leave({ pid: child.pid, startTime: "1", apiUrl });
    await (await lockDataFolder(folder, owner)).release();
  });

  it("is taken over when the process id belongs to another process now", async () => {
    await leave({ pid: process.pid, startTime: "another", apiUrl });
    await (await lockDataFolder(folder, owner)).release();
  });

  it("waits for an owner that is stopping, and tells which", async () => {
    const stopping = spawn("sleep", ["60"]);
    const pid = Number(stopping.pid);
    await leave({
      pid,
      startTime: processStartTime(pid),
      apiUrl,
      isStopping: true,
    });
    const waited: number[] = [];
    const lock = await lockDataFolder(folder, {
      ...owner,
      onWait(pid) {
        waited.push(pid);
        stopping.kill();
      },
    });
    assert.deepEqual(waited, [pid]);
    await lock.release();
    assert.deepEqual(await readdir(folder), []);
  });

  it("tells others that its owner is stopping", async () => {
    const lock = await lockDataFolder(folder, owner);
    await lock.announceStop();
    assert.equal((await readDataFolderOwner(folder))?.isStopping, true);
    await lock.release();
    assert.deepEqual(await readdir(folder), []);
  });

  it("waits until the watchdog of a killed owner is done", async () => {
    const watchdog = spawn("sleep", ["60"]);
    await leave({
      pid: 0,
      startTime: "1",
      apiUrl,
      watchdogPid: watchdog.pid,
    });
    let taken = false;
    const lock = lockDataFolder(folder, owner).then((won) => {
      taken = true;
      return won;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(taken, false);
    watchdog.kill();
    await (await lock).release();
  });

  it("knows this process's start time", () => {
    assert.ok(processStartTime(process.pid));
  });
});
