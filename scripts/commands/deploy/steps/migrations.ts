import { z } from "zod";
import { splitDatabaseUrl } from "../database/database-url.ts";
import type { Deployment } from "../deployment.ts";
import type { AppliedMigration } from "../look/found-project.ts";
import { readHistory } from "../look/read-database.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";

/** Our migrations that are not in a database's history. */
function pendingOf(
  migrations: ReadonlyMap<string, string>,
  history: readonly AppliedMigration[],
): readonly string[] {
  const applied = new Set(history.map(({ version }) => version));
  return [...migrations.keys()].filter((version) => !applied.has(version));
}

/** Applies the migrations that the database lacks. */
export const migrations: Step = {
  name: "migrations",

  plan({ cargo, project }) {
    const all = cargo.migrations.size;
    const pending =
      pendingOf(cargo.migrations, project.database.history).length;
    if (pending === 0) {
      return [{ kind: "leave", what: `All ${all} migrations are applied` }];
    }
    const rest = pending === all ? "" : `, the rest of ${all}`;
    return [
      { kind: "create", what: `Apply ${pending} migrations${rest}` },
      {
        kind: "note",
        what:
          "This is version 0.x: there is no way yet from one version to the next. A project stays with the version it got, or begins anew",
      },
    ];
  },

  async carryOut(deployment) {
    const { database, cargo } = deployment;
    await push(deployment, cargo.workdir);
    const missing = pendingOf(cargo.migrations, await readHistory(database));
    const [first] = missing;
    if (first === undefined) {
      return `All ${cargo.migrations.size} migrations are applied`;
    }
    throw new StepError(
      `The CLI pushed, and ${missing.length} migrations are not applied: the first is "${
        cargo.migrations.get(first)
      }"`,
      "Run it again with --debug to see what the CLI says",
    );
  },
};

/** Applies what a folder has and the database lacks. Our own step writes the Vault secrets: the CLI does only when a migration is pending. */
export async function push(
  { options, cli, tell }: Pick<Deployment, "options" | "cli" | "tell">,
  workdir: string,
): Promise<void> {
  const address = options.dbUrl === undefined
    ? undefined
    : splitDatabaseUrl(options.dbUrl);
  let count = 0;
  await cli.run({
    purpose: "apply the migrations",
    args: [
      "db",
      "push",
      `--remote=${address?.url ?? options.projectRef}`,
      "--skip-vault",
      "--workdir",
      workdir,
    ],
    environment: address === undefined ? {} : { PGPASSWORD: address.password },
    answer: z.unknown(),
    onProgress: (line) => {
      if (!/^Applying migration/.test(line)) return;
      count += 1;
      if (count % 50 === 0) tell(`${count} migrations applied…`);
    },
  });
}
