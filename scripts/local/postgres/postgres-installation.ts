import { createHash, randomUUID } from "node:crypto";
import {
  access,
  mkdir,
  readFile,
  rename,
  rm,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { allSettled } from "../processes/shutdown-list.ts";
import { createClusterTemplate, findAuthSchema } from "./cluster-template.ts";
import { readExtensionFiles } from "./extension-files.ts";
import {
  copyServer,
  findPostgresPackage,
  type PostgresMajor,
} from "./postgres-package.ts";
import { runAs, serverFolder, type ServerUser } from "./server-user.ts";

/** A server installation of our own: the folder holds bin, lib, share, and `template`, a cluster ready to be copied. */
type PostgresInstallation = { folder: string };

/**
 * Makes, once per content, a server installation with our extensions and a bootstrapped cluster to copy, and returns
 * it. Safe in several processes at once: each builds its own under a temporary name, and the first to rename wins.
 */
export async function installPostgres(
  root: string,
  major: PostgresMajor,
  user: ServerUser | undefined,
): Promise<PostgresInstallation> {
  const { native, version } = await findPostgresPackage(root, major);
  const extensions = await readExtensionFiles(root);
  const bootstrap = await readFile(
    join(import.meta.dirname, "bootstrap.sql"),
    "utf8",
  );
  const authSchema = await findAuthSchema(root);
  const content = [version, extensions, bootstrap, authSchema.version];
  const key = createHash("sha256").update(JSON.stringify(content))
    .digest("hex").slice(0, 12);

  const parent = await serverFolder(
    join(root, "supabase", ".temp", "postgres"),
    user,
  );
  const folder = join(parent, `${version}-${key}`);
  const exists = await access(folder).then(() => true, () => false);
  if (exists) return { folder };

  const building = join(parent, `${version}-${key}.${randomUUID()}`);
  try {
    await mkdir(building);
    const [authSql] = await allSettled([
      authSchema.readSql(),
      copyServer(native, building),
    ]);
    const extensionFolder = join(building, "share", "postgresql", "extension");
    for (const { name, content } of extensions) {
      await writeFile(join(extensionFolder, name), content);
    }
    if (user !== undefined) {
      await runAs(undefined, "chown", [
        "-R",
        `${user.uid}:${user.gid}`,
        building,
      ]);
    }
    const sql = `${bootstrap}\n${authSql}`;
    await createClusterTemplate(building, { sql, user });
    await rename(building, folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(building, { recursive: true, force: true });
  }
  return { folder };
}
