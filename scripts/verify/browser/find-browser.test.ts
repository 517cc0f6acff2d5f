import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findBrowser } from "./find-browser.ts";

describe("findBrowser", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-browser-"));
    await mkdir(join(folder, "google-chrome"));
    await writeFile(join(folder, "chromium-browser"), "");
    await chmod(join(folder, "chromium-browser"), 0o755);
    await writeFile(join(folder, "chromium"), "no program");
  });
  after(() => rm(folder, { recursive: true }));

  it("finds a program on PATH, by each of its names", () => {
    const found = join(folder, "chromium-browser");
    assert.equal(findBrowser({ PATH: `/nowhere:${folder}` }), found);
  });

  it("takes the one that CHROME_PATH names, and no other", () => {
    const found = join(folder, "chromium-browser");
    assert.equal(findBrowser({ CHROME_PATH: found, PATH: "" }), found);
    assert.throws(() => findBrowser({ CHROME_PATH: folder, PATH: folder }), {
      name: "StackError",
      message: `CHROME_PATH is "${folder}", which is no program`,
    });
  });

  it("finds none where there is none", {
    skip: process.platform === "darwin" && "macOS has programs elsewhere",
  }, () => {
    assert.equal(findBrowser({ PATH: "/nowhere" }), undefined);
  });
});
