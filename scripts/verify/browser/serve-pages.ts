import { build } from "esbuild";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LocalServer, serveLocally } from "../stack-under-test/http.ts";

/**
 * Serves a folder as a development server of web pages does, on a free port: its HTML files as they are, and each
 * TypeScript file with all that it imports as one script, in which `import.meta.env` has the variables. So
 * `<script type="module" src="sign-up.ts">` works. Pages of it are on another origin than the API.
 */
export async function servePages(
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<LocalServer> {
  return await serveLocally(async (request, answer) => {
    const { pathname } = new URL(request.url ?? "/", "http://pages");
    const path = join(folder, pathname === "/" ? "index.html" : pathname);
    const respond = (status: number, type: string, body: string) => {
      const headers = { "content-type": `${type}; charset=utf-8` };
      answer.writeHead(status, headers).end(body);
    };
    // Browsers ask for it by themselves, and report a 404.
    if (pathname === "/favicon.ico") return respond(200, "image/x-icon", "");
    const text = /\.(html|css)$/.exec(path);
    if (text) {
      return respond(200, `text/${text[1]}`, await readFile(path, "utf8"));
    }
    if (!path.endsWith(".ts")) {
      return respond(404, "text/plain", "No such page");
    }
    // A file that cannot be bundled is an error of its page.
    const script = await bundle(path, variables).catch(({ message }) =>
      `throw new Error(${JSON.stringify(message)});`
    );
    respond(200, "text/javascript", script);
  });
}

async function bundle(
  entry: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: "es2022",
    sourcemap: "inline",
    define: { "import.meta.env": JSON.stringify(variables) },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
