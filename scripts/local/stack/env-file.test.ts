import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readEnvFile } from "./env-file.ts";

describe("readEnvFile", () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "env-file-"));
  });
  after(() => rm(root, { recursive: true }));

  const read = async (content: string | Uint8Array) => {
    await writeFile(join(root, ".env"), content);
    return await readEnvFile(join(root, ".env"), root);
  };

  it("reads what dotenv reads", async () => {
    const text = `# comment
A=1
export B="two words" # why
C='several
lines with = and words'
D=
`;
    assert.deepEqual(await read(text), {
      A: "1",
      B: "two words",
      C: "several\nlines with = and words",
      D: "",
    });
  });

  it("has no variables when there is no file", async () => {
    assert.deepEqual(await readEnvFile(join(root, "absent"), root), {});
  });

  it("names the line that is none", async () => {
    await assert.rejects(read("A=1\r\nnot a variable\r\n"), {
      name: "StackError",
      message: 'Cannot read ".env": line 2 is not NAME=value',
    });
  });

  it("refuses what is no text", async () => {
    await assert.rejects(read(new Uint8Array([0xff, 0xfe, 0x41])), {
      name: "StackError",
      message: /^Cannot read ".env": /,
    });
  });

  it("refuses what cannot be read", async () => {
    await mkdir(join(root, "folder"));
    await assert.rejects(readEnvFile(join(root, "folder"), root), {
      name: "StackError",
      message: /^Cannot read "folder": EISDIR/,
    });
  });
});
