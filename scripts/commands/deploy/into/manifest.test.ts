import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { MANIFEST, readManifest } from "./manifest.ts";

describe("readManifest()", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "manifest-"));
    await mkdir(join(folder, "supabase"));
  });
  after(() => rm(folder, { recursive: true }));
  const read = async (files: readonly string[], removal?: string) => {
    const manifest = {
      about: "",
      version: "1",
      organizations: "of the application",
      files: files.map((path) => ({ path, sha256: "" })),
      configuration: [],
      ...(removal && { removal: { path: removal, sha256: "" } }),
    };
    const path = join(folder, "supabase", MANIFEST);
    await writeFile(path, JSON.stringify(manifest));
    return await readManifest(folder);
  };

  it("names files of ours", async () => {
    const paths = [
      "migrations/20261201120001_remove_one_number.sql",
      "functions/admin/index.js",
      "snippets/one-number/waiting.sql",
    ];
    const manifest = await read(paths, paths[0]);
    assert.deepEqual(manifest?.files.map(({ path }) => path), paths);
  });

  for (
    const path of [
      "functions/../../package.json",
      "/etc/passwd",
      "config.toml",
      "functions/.env",
      "functions\\..\\..\\package.json",
    ]
  ) {
    it(`names no other file: ${path}`, async () => {
      await assert.rejects(read([path]), { message: /^Cannot read/ });
      await assert.rejects(read([], path), { message: /^Cannot read/ });
    });
  }
});
