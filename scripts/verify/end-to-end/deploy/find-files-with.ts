import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The files below a folder that contain one of the texts. */
export async function findFilesWith(
  folder: string,
  texts: readonly string[],
): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const found = await Promise.all(entries.map(async (entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    const content = await readFile(path, "utf8").catch(() => "");
    return texts.some((text) => content.includes(text)) ? [path] : [];
  }));
  return found.flat();
}
