import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Returns the secret that the folder keeps under this name; the first call makes it. Only the owner can read it. */
export async function keepSecret(
  folder: string,
  name: string,
  make: () => string,
): Promise<string> {
  const path = join(folder, name);
  const partial = `${path}.${randomUUID()}`;
  // Linked only when complete, and only when there is none yet.
  await writeFile(partial, make(), { mode: 0o600 });
  await link(partial, path).catch(() => {});
  await rm(partial);
  return await readFile(path, "utf8");
}
