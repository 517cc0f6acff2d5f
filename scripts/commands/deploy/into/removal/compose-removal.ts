import type { Manifest } from "../manifest.ts";
import { type Created, readCreated } from "./created.ts";
import { keepTenants } from "./kept-tenants.ts";
import { listPaidNumbers } from "./paid-numbers.ts";
import {
  KEPT_FUNCTIONS,
  leaveApplication,
  lockOut,
  makeSchema,
  refusePurchases,
} from "./removal-blocks.ts";

export interface RemovalOptions {
  /** The texts of the installed migrations, in order. */
  readonly migrations: readonly string[];
  readonly organizations: Manifest["organizations"];
  /** The columns of organizations that are about phone numbers. */
  readonly wish: readonly string[];
  /** The names of the secrets in Vault. */
  readonly secrets: readonly string[];
}

function dropStatement({ object, title }: Created): string {
  if (object.kind === "job") {
    return `select cron.unschedule('${object.name}') where exists (select from cron.job where jobname = '${object.name}');`;
  }
  return `drop ${title.replace(object.kind, `${object.kind} if exists`)};`;
}

/** Everything that goes, the last first, so that nothing is needed by what is still there. */
function dropStatements(
  all: readonly Created[],
  kept: ReadonlySet<Created>,
): string[] {
  const tables = new Set(
    all.filter(({ object }) => object.kind === "table")
      .map(({ object }) => object.title.slice("table ".length)),
  );
  return all.toReversed()
    .filter((each) =>
      !kept.has(each) && each.object.kind !== "extension" &&
      // An index goes with its table.
      (each.object.kind !== "index" || !tables.has(each.table ?? ""))
    )
    .map(dropStatement);
}

/** What stays moves out of the schema that goes. */
function moveKept(kept: ReadonlySet<Created>): string[] {
  return [...kept]
    .filter(({ object }) => object.title.startsWith("function one_number."))
    .map(({ title, statement }) => {
      // It would call what has moved, or is gone.
      const calls = /\bone_number\.\w+/g;
      const names = new Set(statement.text.match(calls));
      if (names.size > 1) {
        throw new Error(`${title} stays, but uses others: ${[...names]}`);
      }
      return `alter ${title} set schema ${KEPT_FUNCTIONS};`;
    });
}

/** The migration that takes out what these migrations brought in. */
export async function composeRemoval(
  { migrations, organizations, wish, secrets }: RemovalOptions,
): Promise<string> {
  const all = await readCreated(migrations);
  const isOwn = organizations === "of One Number";
  const kept = isOwn ? keepTenants(all, wish) : new Set<Created>();
  const drops = dropStatements(all, kept);
  const isJob = (statement: string) => statement.startsWith("select cron.");
  const columns = wish.map((column) =>
    `alter table public.organizations drop column if exists ${column};`
  );
  const isAboutTenants = (statement: string) =>
    / on public\.organizations;$/.test(statement);
  return [
    lockOut,
    refusePurchases,
    listPaidNumbers,
    drops.filter(isJob).join("\n"),
    ...(isOwn ? [] : [leaveApplication]),
    drops.filter(isAboutTenants).join("\n"),
    ...(isOwn ? [[makeSchema, ...columns, ...moveKept(kept)].join("\n")] : []),
    drops.filter((each) => !isJob(each) && !isAboutTenants(each)).join("\n"),
    `delete from vault.secrets where name in (${
      secrets.map((name) => `'${name}'`).join(", ")
    });`,
  ].filter((part) => part !== "").join("\n\n") + "\n";
}
