import { z } from "zod";
import type { SupabaseCli } from "../cli/supabase-cli.ts";
import type { ProjectDatabase } from "../database/project-database.ts";
import { StepError } from "../step-error.ts";
import { readAuthSettings } from "./auth-settings.ts";
import { readFirstAdmin } from "./first-admin.ts";
import type { FoundProject } from "./found-project.ts";
import { apiKeysSchema, chooseKeys } from "./project-keys.ts";
import { readDatabase } from "./read-database.ts";

const projectsSchema = z.object({
  projects: z.array(z.object({
    ref: z.string().optional(),
    id: z.string(),
    name: z.string(),
    status: z.string(),
  })),
});
type Project = z.output<typeof projectsSchema>["projects"][number];

const functionsSchema = z.object({
  functions: z.array(z.object({
    slug: z.string(),
    status: z.string(),
    verify_jwt: z.boolean().nullish(),
  })),
});

const secretsSchema = z.object({
  /** The value is its SHA-256, in hexadecimal. */
  secrets: z.array(z.object({ name: z.string(), value: z.string() })),
});

/** A project's functions, as Supabase lists them. */
export async function listFunctions(cli: SupabaseCli, projectRef: string) {
  const { functions } = await cli.run({
    purpose: "list the project's functions",
    args: ["functions", "list", `--remote=${projectRef}`],
    answer: functionsSchema,
  });
  return functions;
}

/** The SHA-256 of each variable of a project's functions. */
export async function listSecretDigests(
  cli: SupabaseCli,
  projectRef: string,
): Promise<ReadonlyMap<string, string>> {
  const { secrets } = await cli.run({
    purpose: "list the functions' secrets",
    args: ["secrets", "list", `--remote=${projectRef}`],
    answer: secretsSchema,
  });
  return new Map(secrets.map(({ name, value }) => [name, value]));
}

/**
 * Finds out what a project has, and changes nothing.
 *
 * @throws {StepError} when there is no such project, it is paused, or the access token may not look
 */
export async function look(
  { cli, database, projectRef, apiUrl, firstAdmin }: {
    readonly cli: SupabaseCli;
    readonly database: ProjectDatabase;
    readonly projectRef: string;
    readonly apiUrl: string;
    /** Undefined when it is not known yet. */
    readonly firstAdmin: string | undefined;
  },
): Promise<FoundProject> {
  const { projects } = await cli.run({
    purpose: "list the projects of the access token",
    args: ["projects", "list"],
    answer: projectsSchema,
  });
  const name = requireActive(projects, projectRef);
  const { keys: list } = await cli.run({
    purpose: "read the project's API keys",
    args: ["projects", "api-keys", `--remote=${projectRef}`, "--reveal"],
    answer: apiKeysSchema,
  });
  const keys = chooseKeys(list);
  const [functions, secretDigests, found, state, auth] = await Promise.all([
    listFunctions(cli, projectRef),
    listSecretDigests(cli, projectRef),
    readDatabase(database),
    readFirstAdmin(database, firstAdmin),
    readAuthSettings(apiUrl, keys.publishable),
  ]);
  return {
    name,
    keys,
    functions: functions.map(({ slug }) => slug),
    secretDigests,
    database: found,
    firstAdmin: state,
    auth,
  };
}

/** The name of the project, if it runs. */
export function requireActive(
  projects: readonly Project[],
  projectRef: string,
): string {
  const project = projects.find(({ ref, id }) => (ref ?? id) === projectRef);
  if (project === undefined) {
    const others = projects.map(({ ref, id, name }) =>
      `${name} (${ref ?? id})`
    );
    throw new StepError(
      `The account of the access token has no such project as "${projectRef}"`,
      others.length === 0
        ? "It has none at all: make one at https://supabase.com/dashboard, or log in to another account"
        : `It has: ${others.join(", ")}`,
    );
  }
  if (/^ACTIVE/.test(project.status)) return project.name;
  throw new StepError(
    `The project "${project.name}" does not run: ${project.status}`,
    project.status === "INACTIVE"
      ? `It is paused: restore it at https://supabase.com/dashboard/project/${projectRef}, and run this again`
      : "Wait until the dashboard shows it as healthy, and run this again",
  );
}
