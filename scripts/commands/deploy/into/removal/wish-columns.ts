import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readClaims } from "../conflicts-with-names.ts";
import { type Created } from "./created.ts";

/** The columns that One Number adds to an application's organizations: without it they mean nothing. */
async function readAddedColumns(root: string): Promise<string[]> {
  const path = join(root, "supabase", "existing-project", "organizations.sql");
  const claims = await readClaims([await readFile(path, "utf8")]);
  return claims.flatMap(({ name }) =>
    /^column "(\w+)" on public\.organizations$/.exec(name)?.[1] ?? []
  );
}

/** Those of them that no policy of the organizations needs. */
export async function readWishColumns(
  root: string,
  created: readonly Created[],
): Promise<string[]> {
  const policies = created.filter(({ object, table }) =>
    object.kind === "policy" && table === "public.organizations"
  );
  return (await readAddedColumns(root)).filter((column) =>
    !policies.some(({ statement }) =>
      new RegExp(`\\b${column}\\b`).test(statement.text)
    )
  );
}
