import { spawn } from "node:child_process";
import {
  cp,
  mkdtemp,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findFreePort } from "../../../local/processes/ports.ts";
import { root } from "../../../local/root.ts";
import { waitUntil } from "../../../local/wait-until.ts";

const packageSchema = z.object({ scripts: z.object({ app: z.string() }) });

/** A page that is served, on another origin than the API. */
export interface ServedPage {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * What a reader of supabase/client/README.md does, in a copy of the folder: changes the two lines of page/project.ts, and
 * runs `npm run app`.
 */
export async function servePage(
  project: { readonly apiUrl: string; readonly publishableKey: string },
): Promise<ServedPage> {
  const checkout = await mkdtemp(join(tmpdir(), "one-number-page-"));
  const client = join(checkout, "supabase", "client");
  await cp(join(root, "supabase", "client"), client, { recursive: true });
  await symlink(join(root, "node_modules"), join(checkout, "node_modules"));
  const lines = join(client, "page", "project.ts");
  const text = await readFile(lines, "utf8");
  await writeFile(
    lines,
    text.replace(/(url = ").*"/, `$1${project.apiUrl}"`)
      .replace(/(publishableKey = ").*"/, `$1${project.publishableKey}"`),
  );

  const port = await findFreePort();
  const { scripts } = packageSchema.parse(
    JSON.parse(await readFile(join(root, "package.json"), "utf8")),
  );
  const [program = "", ...args] = scripts.app.split(" ");
  const child = spawn(
    join(root, "node_modules", ".bin", program),
    [...args, `--serve=127.0.0.1:${port}`],
    // It serves until its input ends.
    { cwd: checkout, stdio: ["pipe", "ignore", "pipe"] },
  );
  let said = "";
  child.stderr.on("data", (data) => said += data);
  const url = `http://127.0.0.1:${port}/`;
  await waitUntil(
    `the page is served: ${said}`,
    () =>
      fetch(`${url}page.js`).then(({ ok }) => ok || undefined, () => undefined),
  );
  return {
    url,
    async stop() {
      child.kill();
      await rm(checkout, { recursive: true });
    },
  };
}
