import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { findProject } from "./find-project.ts";

const secretKey = "sb_secret_of_the_test";

describe("findProject()", () => {
  let root: string;
  before(async () => root = await mkdtemp(join(tmpdir(), "project-")));
  after(() => rm(root, { recursive: true }));

  const find = (url?: string, key: string | undefined = secretKey) =>
    findProject({ url, root, environment: { SUPABASE_SECRET_KEY: key } });

  it("takes the key from the environment, and the origin of the URL", async () => {
    assert.deepEqual(await find("https://ref.supabase.co/functions/v1"), {
      apiUrl: "https://ref.supabase.co",
      secretKey,
    });
    const { apiUrl } = await find("http://127.0.0.1:54321/");
    assert.equal(apiUrl, "http://127.0.0.1:54321");
  });

  it("refuses a URL to which the key would go unencrypted", async () => {
    for (
      const url of [
        "http://ref.supabase.co",
        "ref.supabase.co",
        "https://me:topsecret@ref.supabase.co",
      ]
    ) {
      await assert.rejects(find(url), (error: Error) => {
        assert.match(error.message, /give --url as https/);
        assert.doesNotMatch(error.message, /topsecret/);
        return true;
      });
    }
  });

  it("needs a key for a URL", async () => {
    await assert.rejects(find("https://ref.supabase.co", " "), {
      message: /set the environment variable "SUPABASE_SECRET_KEY"/,
    });
  });

  it("needs a running stack when there is no URL", async () => {
    await assert.rejects(find(), { message: /"npm start"/ });
  });
});
