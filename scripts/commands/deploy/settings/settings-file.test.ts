import assert from "node:assert/strict";
import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { SettingsFile } from "./settings-file.ts";

describe("SettingsFile", () => {
  let folder: string;
  let path: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "settings-file-"));
    path = join(folder, ".env.production");
  });
  beforeEach(() => rm(path, { force: true }));
  after(() => rm(folder, { recursive: true }));

  it("is written for its owner only, and leaves no draft", async () => {
    const settings = await SettingsFile.read(path);
    settings.set("AGENT_NAME", "Jill");
    settings.save();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), [".env.production"]);
    assert.equal((await SettingsFile.read(path)).get("AGENT_NAME"), "Jill");
  });

  it("replaces the draft that a crash left", async () => {
    await writeFile(`${path}.tmp`, "A=1\n", { mode: 0o644 });
    const settings = await SettingsFile.read(path);
    settings.set("AGENT_NAME", "Jill");
    settings.save();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), [".env.production"]);
  });

  it("keeps what its owner wrote", async () => {
    const mine = "# mine\nOTHER=1\nAGENT_NAME=Jack # for now\n";
    await writeFile(path, mine);
    const settings = await SettingsFile.read(path);
    settings.set("AGENT_NAME", "Jill");
    settings.save();
    assert.equal(await readFile(path, "utf8"), mine.replace("Jack", "Jill"));
  });

  it("is not written before it is saved", async () => {
    const settings = await SettingsFile.read(path);
    settings.set("AGENT_NAME", "Jill");
    assert.deepEqual(await readdir(folder), []);
    assert.equal(settings.isChanged, true);
  });

  it("takes a blank variable for a missing one, and knows that it was left blank", async () => {
    await writeFile(path, "AGENT_NAME=\nSMTP_URL='  '\n");
    const settings = await SettingsFile.read(path);
    assert.deepEqual(settings.all(), {});
    assert.equal(settings.get("AGENT_NAME"), undefined);
    assert.deepEqual([settings.has("AGENT_NAME"), settings.has("MAIL_FROM")], [
      true,
      false,
    ]);
  });

  it("says that others can read it, and keeps them out", async () => {
    await writeFile(path, "A=1\n");
    await chmod(path, 0o640);
    const settings = await SettingsFile.read(path);
    assert.equal(await settings.isOpenToOthers(), true);
    await settings.closeToOthers();
    assert.equal(await settings.isOpenToOthers(), false);
  });

  it("follows no symbolic link", async () => {
    const target = join(folder, "target");
    await writeFile(target, "A=1\n");
    await symlink(target, path);
    await assert.rejects(SettingsFile.read(path), /is a symbolic link/);
    await rm(target);
  });

  it("names the line that is no assignment", async () => {
    await writeFile(path, "A=1\nnonsense\n");
    await assert.rejects(SettingsFile.read(path), /line 2 is not NAME=value/);
  });
});
