import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { readDeveloperSettings } from "./settings.ts";

describe("readDeveloperSettings", () => {
  let root: string;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), "settings-"));
    await mkdir(join(root, "supabase", "functions"), { recursive: true });
  });
  after(() => rm(root, { recursive: true }));

  it("lets a documented process variable override the file, and an empty one take it away", async () => {
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
