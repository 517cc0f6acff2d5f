import { type AppFolder, isTaken } from "./app-folder.ts";
import type { Conflict } from "./conflict.ts";
import type { Entries } from "./entries.ts";
import { edgeFunctionName, type Name, secretName } from "./names/name.ts";

async function findTakenFunctions(
  app: AppFolder,
  functions: readonly string[],
  deployed: readonly string[],
): Promise<Conflict[]> {
  const conflicts: Conflict[] = [];
  for (const name of functions) {
    const places: string[] = [];
    if (await isTaken(app, `functions/${name}`)) {
      places.push(`supabase/functions/${name}`);
    }
    if (name in app.entries.functions) {
      places.push(`[functions.${name}] in supabase/config.toml`);
    }
    if (deployed.includes(name)) places.push("deployed in the project");
    if (places.length === 0) continue;
    conflicts.push({
      what: `The ${edgeFunctionName(name)} exists already (${
        places.join(", ")
      })`,
      wayOut:
        `one would overwrite the other: deploy yours under another name, tell its callers, then: npx supabase functions delete ${name}`,
    });
  }
  return conflicts;
}

function findTakenSecrets(
  app: AppFolder,
  vault: Entries["vault"],
  taken: ReadonlyMap<Name, string>,
): Conflict[] {
  return Object.entries(vault).flatMap(([name, value]): Conflict[] => {
    if (name in app.entries.vault) {
      return [{
        what: `The ${
          secretName(name)
        } is in [db.vault] of supabase/config.toml`,
        wayOut: app.entries.vault[name] === value
          ? "One Number adds this line itself: delete it"
          : "store yours under another name",
      }];
    }
    if (!taken.has(secretName(name))) return [];
    return [{
      what: `The ${secretName(name)} is in Vault already`,
      wayOut:
        `if it is yours, store it under another name first: delete from vault.secrets where name = '${name}';`,
    }];
  });
}

/** The functions, secrets and files of ours whose names the project has. */
export async function findTakenEntries(
  app: AppFolder,
  { entries, snippets, deployed, taken }: {
    readonly entries: Entries;
    /** Below `supabase/`. */
    readonly snippets: readonly string[];
    /** The names of the functions that are deployed in the project. */
    readonly deployed: readonly string[];
    readonly taken: ReadonlyMap<Name, string>;
  },
): Promise<Conflict[]> {
  const conflicts = [
    ...await findTakenFunctions(app, Object.keys(entries.functions), deployed),
    ...findTakenSecrets(app, entries.vault, taken),
  ];
  for (const file of snippets) {
    if (!await isTaken(app, file)) continue;
    conflicts.push({
      what: `The file supabase/${file} exists already`,
      wayOut: "rename yours",
    });
  }
  return conflicts;
}
