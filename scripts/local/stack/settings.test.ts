import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readDeveloperSettings, readEnvFile } from "./settings.ts";

describe("readDeveloperSettings", () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "settings-"));
    await mkdir(join(root, "supabase", "functions"), { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  it("lets a documented process variable override the file, and an empty one remove a variable of the file", async () => {
    const path = join(root, "supabase", "functions", ".env");
    await writeFile(path, "DEFAULT_COUNTRY=US\nTWILIO_ACCOUNT_SID=AC1\nOWN=1");
    const settings = await readDeveloperSettings(root, {
      DEFAULT_COUNTRY: "CA",
      TWILIO_ACCOUNT_SID: "",
      AGENT_NAME: "Jill",
      HOME: "/",
      OWN: "2",
    });
    assert.deepEqual(settings, {
      DEFAULT_COUNTRY: "CA",
      TWILIO_ACCOUNT_SID: "",
      AGENT_NAME: "Jill",
      OWN: "1",
    });
  });
});

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

  it("reads the variables that dotenv reads", async () => {
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

  it("names the line that is no variable", async () => {
    await assert.rejects(read("A=1\r\nnot a variable\r\n"), {
      name: "StackError",
      message: 'Cannot read ".env": line 2 is not NAME=value',
    });
  });

  it("refuses a file that is not text", async () => {
    await assert.rejects(read(new Uint8Array([0xff, 0xfe, 0x41])), {
      name: "StackError",
      message: /^Cannot read ".env": /,
    });
  });

  it("refuses a file that cannot be read", async () => {
    await mkdir(join(root, "folder"));
    await assert.rejects(readEnvFile(join(root, "folder"), root), {
      name: "StackError",
      message: /^Cannot read "folder": EISDIR/,
    });
  });
});
