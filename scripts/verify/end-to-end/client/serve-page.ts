import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "../../../local/processes/ports.ts";
import { root } from "../../../local/root.ts";
import {
  type StackInfo,
  writeStackInfo,
} from "../../../local/stack/stack-info.ts";
import { waitUntil } from "../../../local/wait-until.ts";

/** A page that is served, on another origin than the API. */
export interface ServedPage {
  readonly url: string;
  stop(): Promise<void>;
}

/** Runs `npm run app` as a reader of supabase/client/README.md does, in a copy of the folder: it finds the running stack. */
export async function servePage(stack: StackInfo): Promise<ServedPage> {
  const checkout = await mkdtemp(join(tmpdir(), "one-number-page-"));
  const client = join(checkout, "supabase", "client");
  await cp(join(root, "supabase", "client"), client, { recursive: true });
  await symlink(join(root, "node_modules"), join(checkout, "node_modules"));
  await mkdir(join(checkout, "supabase", ".temp"));
  await writeStackInfo(checkout, stack);

  const port = await findFreePort();
  const args = ["--port", `${port}`, "--workdir", checkout];
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(root, "scripts", "app.ts"), ...args],
    { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
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
      await once(child, "exit");
      await rm(checkout, { recursive: true });
    },
  };
}
