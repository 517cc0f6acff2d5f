import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  access,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";
import { parse } from "smol-toml";
import { z } from "zod";
import { composeReleaseConfig } from "../../../commands/bundle/release-config.ts";
import { findSupabaseBinary } from "../../../local/migrations/supabase-cli.ts";
import { root } from "../../../local/root.ts";

const source = join(root, "supabase");

const configSchema = z.object({
  functions: z.record(
    z.string(),
    z.strictObject({
      verify_jwt: z.boolean(),
      import_map: z.string(),
      entrypoint: z.string(),
    }),
  ),
});

/** What the Supabase CLI says of a configuration, with a command that needs neither Docker nor a network. */
async function complaintOf(config: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-config-"));
  try {
    await mkdir(join(folder, "supabase"));
    await writeFile(join(folder, "supabase", "config.toml"), config);
    const said = await promisify(execFile)(findSupabaseBinary(root), [
      ...["services", `--workdir=${folder}`, "--agent=no"],
    ], {
      env: {
        HOME: folder,
        DO_NOT_TRACK: "1",
        SUPABASE_TELEMETRY_DISABLED: "1",
      },
    }).catch((error: Error) => ({ stderr: error.message }));
    return said.stderr.trim();
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("The configuration", () => {
  let text: string;
  before(async () => {
    text = await readFile(join(source, "config.toml"), "utf8");
  });

  it("is accepted by the Supabase CLI, which knows every key in it", async () => {
    assert.equal(await complaintOf(text), "");
  });

  it("of a release is accepted as well", async () => {
    assert.equal(await complaintOf(await composeReleaseConfig(source)), "");
  });

  it("lists every function, which verifies its callers itself, with files that exist", async () => {
    const { functions } = configSchema.parse(parse(text));
    const folders = await readdir(join(source, "functions"), {
      withFileTypes: true,
    });
    assert.deepEqual(
      Object.keys(functions).sort(),
      folders.filter((folder) => folder.isDirectory())
        .map(({ name }) => name).filter((name) => name !== "_shared").sort(),
    );
    for (const [name, entry] of Object.entries(functions)) {
      assert.deepEqual(entry, {
        verify_jwt: false,
        import_map: "./functions/deno.json",
        entrypoint: `./functions/${name}/index.ts`,
      });
      await access(join(source, entry.entrypoint));
      await access(join(source, entry.import_map));
    }
  });
});
