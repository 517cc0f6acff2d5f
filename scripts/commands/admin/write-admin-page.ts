import { writeFile } from "node:fs/promises";
import { buildAdminPage } from "../../local/admin-page/build-admin-page.ts";
import type { Project } from "../../local/admin-page/project.ts";
import { StackError } from "../../local/stack-error.ts";

/**
 * Writes the page of a project into a file.
 *
 * @throws {StackError} when the file cannot be written
 */
export async function writeAdminPage(
  path: string,
  project: Project,
): Promise<void> {
  const page = await buildAdminPage(project);
  await writeFile(path, page).catch((cause) => {
    throw new StackError(`Cannot write "${path}": ${cause.message}`, { cause });
  });
}
