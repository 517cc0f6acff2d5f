import {
  mkdir,
  mkdtemp,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { root as checkout } from "../../../local/root.ts";

/** A checkout with little in it, in a temporary folder. */
export interface SmallCheckout {
  readonly root: string;
  write(path: string, text: string): Promise<void>;
  remove(): Promise<void>;
}

const CONFIG = `
project_id = "small"
[db]
major_version = 17
[db.seed]
enabled = true
sql_paths = ["./seed.sql"]
[functions.hello]
verify_jwt = false
import_map = "./functions/deno.json"
entrypoint = "./functions/hello/index.ts"
`;

const HELLO = `
import { z } from "zod";
import { decodeHex } from "@std/encoding/hex.js";
import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";

const answer = z.object({ bytes: z.number() });
export default {
  fetch: () => {
    const bytes = decodeHex("00ff").length;
    return Response.json({ ...answer.parse({ bytes }), voice: typeof VoiceResponse });
  },
};
`;

/** Makes a checkout with one function, `hello`, and one migration, and with this checkout's packages. */
export async function createSmallCheckout(): Promise<SmallCheckout> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "one number ")));
  const write = async (path: string, text: string) => {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  };
  for (const path of ["package-lock.json", "supabase/functions/deno.json"]) {
    await write(path, await readFile(join(checkout, path), "utf8"));
  }
  await symlink(join(checkout, "node_modules"), join(root, "node_modules"));
  await write("supabase/config.toml", CONFIG);
  await write("supabase/functions/hello/index.ts", HELLO);
  await write("supabase/migrations/1_notes.sql", "create table notes ();");
  return {
    root,
    write,
    remove: () => rm(root, { recursive: true, force: true }),
  };
}
