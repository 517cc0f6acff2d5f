import { mkdir, realpath, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Writes a file whole or not at all: killed in between, it leaves a file beside it, which the next run replaces. A
 * symbolic link stays one.
 */
export async function writeWhole(
  path: string,
  content: Uint8Array | string,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const unfinished = `${target}.unfinished`;
  await writeFile(unfinished, content);
  await rename(unfinished, target);
}
