import { digestMigration } from "../cargo.ts";
import { findTakenNames, readClaims } from "../into/conflicts-with-names.ts";
import type { Name } from "../into/names/name.ts";
import type { Cargo } from "../cargo.ts";
import { StepError } from "../step-error.ts";
import type { FoundDatabase, FoundProject } from "./found-project.ts";

const INTO =
  "It has an app of its own: deploy with --into <the app's folder>, which adds to it and overwrites nothing";

/** Extensions and functions: what an app's project needs as well. */
export function refuseUnfit(
  { database, functions }: Pick<FoundProject, "database" | "functions">,
  cargo: Cargo,
  projectRef: string,
): void {
  if (database.missingExtensions.length > 0) {
    throw new StepError(
      `The project's Postgres has no ${database.missingExtensions.join(", ")}`,
      "Upgrade Postgres in the dashboard, under Project Settings, Infrastructure",
    );
  }
  const { pgcryptoSchema } = database;
  if (pgcryptoSchema !== null && pgcryptoSchema !== "extensions") {
    throw new StepError(
      `The project has pgcrypto in the schema "${pgcryptoSchema}", and wake-ups are signed with the one in "extensions", where Supabase puts it`,
      "In the dashboard, under Database, Extensions: switch pgcrypto off, and on again in the schema extensions; then functions of yours that name its old schema name the new one",
    );
  }
  // The migrations come first: where our schema is not, no function is ours.
  const taken = cargo.functions.filter((name) => functions.includes(name));
  if (!database.isOurs && taken.length > 0) {
    throw new StepError(
      `The project has functions of these names, which are not ours, and would be overwritten: ${
        taken.join(", ")
      }`,
      `Deploy yours under other names, tell their callers, then: npx supabase functions delete ${
        taken[0]
      } --remote=${projectRef}`,
    );
  }
}

/** A project of its own has our migrations, as this checkout has them, and no others. */
export function refuseOtherHistory(
  { isOurs, history, hasOrganizations }: FoundDatabase,
  migrations: ReadonlyMap<string, string>,
): void {
  const foreign = history.filter(({ version }) => !migrations.has(version));
  const [first] = foreign;
  if (!isOurs) {
    if (hasOrganizations) {
      throw new StepError(
        'The project has a table "organizations" already',
        INTO,
      );
    }
    if (first !== undefined) {
      throw new StepError(
        `The project has migrations of its own: ${foreign.length}, the first is ${first.version}_${first.name}`,
        INTO,
      );
    }
    return;
  }
  if (first !== undefined) {
    throw new StepError(
      `The project has migrations that this checkout lacks: ${foreign.length}, the first is ${first.version}_${first.name}`,
      "If they are an app's: deploy with --into <the app's folder>. If it is another version of One Number: while the version is 0.x there is no way from one to the other; deploy from the checkout that was deployed there, or to a new project",
    );
  }
  const changed = history.filter(({ version, digest }) =>
    digest !== "" && digest !== digestMigration(migrations.get(version) ?? "")
  );
  if (changed.length > 0) {
    throw new StepError(
      `The project has another version of One Number: ${changed.length} of the migrations differ from this checkout's, the first is ${
        changed[0]?.version
      }_${changed[0]?.name}`,
      "While the version is 0.x there is no way from one version to another: deploy from the checkout that was deployed there, or to a new project",
    );
  }
}

/** Before the first migration, no name that ours create may be taken. */
export async function refuseTakenNames(
  migrations: Iterable<string>,
  names: ReadonlySet<Name>,
): Promise<void> {
  const taken = new Map(
    [...names].map((name) => [name, "in the project's database"]),
  );
  const conflicts = findTakenNames(await readClaims(migrations), taken);
  if (conflicts.length === 0) return;
  throw new StepError(
    `The project's database has something of the same name: ${
      conflicts.slice(0, 5).map(({ what }) => what).join("; ")
    }`,
    INTO,
  );
}
