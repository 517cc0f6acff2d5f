import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A name for the content of files, and of the TypeScript and JSON files in folders, wherever the folders are. */
export async function digestFiles(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    const names = await readdir(path, { recursive: true })
      .then((names) => names.filter((name) => /\.(ts|json)$/.test(name)).sort())
      .catch(() => [""]);
    for (const name of names) {
      hash.update(`${name}\0`).update(await readFile(join(path, name)));
    }
  }
  return hash.digest("hex").slice(0, 32);
}
