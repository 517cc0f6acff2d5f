import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Parser } from "tar";
import { StackError } from "../stack-error.ts";

/** A file of Postgres's `extension` folder. */
type ExtensionFile = { name: string; content: string };

/** The folders of the stand-ins of pg_net, pg_cron and Vault: each stand-in is beside its worker. */
const standIns = {
  pg_net: "pg-net/extension",
  pg_cron: "pg-cron/extension",
  supabase_vault: "vault/extension",
};
const pgtapArchive =
  "node_modules/@electric-sql/pglite-pgtap/dist/pgtap.tar.gz";

/** A control file, and the parts of one script in the order of their names. */
async function readStandIn(
  [name, path]: [string, string],
): Promise<ExtensionFile[]> {
  const folder = join(import.meta.dirname, "..", path);
  const control = await readFile(join(folder, `${name}.control`), "utf8");
  const version = /^default_version = '(.+)'$/m.exec(control)?.[1];
  const parts = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
  const script = await Promise.all(
    parts.sort().map((part) => readFile(join(folder, part), "utf8")),
  );
  return [
    { name: `${name}.control`, content: control },
    { name: `${name}--${version}.sql`, content: script.join("\n") },
  ];
}

async function readPgtap(root: string): Promise<ExtensionFile[]> {
  const files: ExtensionFile[] = [];
  const parser = new Parser({
    filter: (path) => /\/extension\/pgtap(\.control|--[\d.]+\.sql)$/.test(path),
    onReadEntry: (entry) => {
      const chunks: Buffer[] = [];
      entry.on("data", (chunk: Buffer) => chunks.push(chunk));
      entry.on("end", () =>
        files.push({
          name: entry.path.slice(entry.path.lastIndexOf("/") + 1),
          content: Buffer.concat(chunks).toString("utf8"),
        }));
    },
  });
  const archive = await readFile(join(root, pgtapArchive)).catch((cause) => {
    throw new StackError('pgTAP is not installed: run "npm ci"', { cause });
  });
  await new Promise<void>((resolve, reject) => {
    parser.on("end", resolve).on("error", reject).end(archive);
  });
  // Hosted projects let `postgres`, which is no superuser, create the extension.
  return files.map(({ name, content }) => ({
    name,
    content: name.endsWith(".control") ? `${content}trusted = true\n` : content,
  }));
}

/** All files that the stack adds to the server's own extensions. */
export async function readExtensionFiles(
  root: string,
): Promise<ExtensionFile[]> {
  const files = await Promise.all([
    readPgtap(root),
    ...Object.entries(standIns).map(readStandIn),
  ]);
  return files.flat();
}
