import { build } from "esbuild";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { root } from "../root.ts";
import type { Project } from "./project.ts";

/** The files that the page is made of. */
const folder = join(root, "supabase", "admin-page");

/**
 * Builds the admins' page of a project, as one HTML file that works wherever it is put. It talks to that project, and
 * to nothing else: its policy allows the browser no other request, and no script but its own.
 */
export async function buildAdminPage(project: Project): Promise<string> {
  const { script, style } = await bundle(project);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${
    policyOf(project, script, style)
  }">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>One Number</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main><p>One moment. This page needs JavaScript.</p></main>
<script type="module">${script}</script>
</body>
</html>
`;
}

async function bundle(
  { apiUrl, publishableKey }: Project,
): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "main.tsx"), join(folder, "style", "page.css")],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { PROJECT: JSON.stringify({ apiUrl, publishableKey }) },
    // The page is sent to browsers, which read no file of ours.
    tsconfigRaw: {},
    logLevel: "silent",
  });
  const textOf = (ending: string) => {
    const text = outputFiles.find(({ path }) => path.endsWith(ending))?.text;
    // Inside HTML, these would end or change the element (HTML standard, "Restrictions for contents of script elements").
    if (text === undefined || /<!--|<\/?(script|style)/i.test(text)) {
      throw new Error(`The page's ${ending} cannot be put into HTML`);
    }
    return text.trim();
  };
  return { script: textOf(".js"), style: textOf(".css") };
}

function policyOf(project: Project, script: string, style: string): string {
  const hashOf = (text: string) =>
    `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    `connect-src ${new URL(project.apiUrl).origin}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
}
