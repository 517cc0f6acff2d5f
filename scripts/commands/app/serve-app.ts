import { context, type Plugin } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isFree } from "../../local/processes/ports.ts";
import { StackError } from "../../local/stack-error.ts";
import { readStackInfo } from "../../local/stack/stack-info.ts";

/** The address of a stack without `--port-offset`, as page/project.ts has it. */
const usualApiUrl = "http://127.0.0.1:54321";

/** A page that is served until it is stopped. */
export interface ServedApp {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the page of supabase/client of this checkout. Its scripts are made anew for each visit: they have what is in the
 * files then, and the address that the running stack has then.
 *
 * @throws {StackError} when the port is taken
 */
export async function serveApp(
  root: string,
  port: number,
): Promise<ServedApp> {
  if (!await isFree(port)) {
    throw new StackError(
      `Port ${port} is taken: stop what uses it, or name another: npm run app -- --port 8001`,
    );
  }
  const folder = join(root, "supabase", "client", "page");
  const app = await context({
    entryPoints: [join(folder, "page.ts")],
    bundle: true,
    format: "esm",
    write: false,
    sourcemap: "inline",
    outdir: folder,
    plugins: [findStack(root)],
  });
  await app.serve({ host: "127.0.0.1", port, servedir: folder });
  return { url: `http://127.0.0.1:${port}`, stop: () => app.dispose() };
}

/** Gives the page the address of the running stack, instead of the usual one. Another project's address stays. */
function findStack(root: string): Plugin {
  return {
    name: "find-stack",
    setup(build) {
      build.onLoad({ filter: /[\\/]page[\\/]project\.ts$/ }, async (file) => {
        const text = await readFile(file.path, "utf8");
        const stack = await readStackInfo(root);
        const apiUrl = stack?.apiUrl ?? usualApiUrl;
        return { loader: "ts", contents: text.replace(usualApiUrl, apiUrl) };
      });
    },
  };
}
