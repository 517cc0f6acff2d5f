import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { StackError } from "../../local/stack-error.ts";
import { namesThisMachine } from "../../simulators/this-machine.ts";
import { checkDatabaseUrl } from "./database/database-url.ts";

/** The command's options, as they are typed. */
export interface Flags {
  readonly projectRef?: string;
  readonly into?: string;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly smokeTest?: true;
  readonly rotateWakeUpSecret?: true;
  readonly remove?: true;
  readonly replace?: string;
  readonly envFile?: string;
  readonly dbUrl?: string;
  readonly apiUrl?: string;
  readonly debug?: true;
  readonly workdir: string;
}

/** What to deploy where, and how. */
export interface DeployOptions {
  /** The project's ref: 20 letters. */
  readonly projectRef: string;
  /** The checkout. */
  readonly root: string;
  /** The app's folder; undefined for a project of its own. */
  readonly into: string | undefined;
  readonly envFile: string;
  /** Undefined: through the Management API. */
  readonly dbUrl: string | undefined;
  readonly apiUrl: string;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly smokeTest: boolean;
  readonly rotateWakeUpSecret: boolean;
  readonly remove: boolean;
  /** The variables of an app's project that may be replaced. */
  readonly replace: readonly string[];
  readonly debug: boolean;
}

/** Where a project's settings are kept, in the folder that contains supabase/. */
export const PRODUCTION_FILE = "supabase/.env.production";

/** @throws {StackError} when options are missing or contradict each other */
export async function chooseOptions(
  flags: Flags,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<DeployOptions> {
  const root = resolve(flags.workdir);
  const into = flags.into === undefined ? undefined : resolve(flags.into);
  if (flags.remove && into === undefined) {
    throw new StackError(
      "--remove needs --into: a project of its own is deleted in its dashboard, after its numbers were given back",
    );
  }
  const projectRef = flags.projectRef ?? await readLinkedRef(into);
  if (projectRef === undefined || !/^[a-z]{20}$/.test(projectRef)) {
    throw new StackError(
      "Give --project-ref: the 20 small letters in the address of the project's dashboard, https://supabase.com/dashboard/project/<ref>",
    );
  }
  return {
    projectRef,
    root,
    into,
    envFile: flags.envFile === undefined
      ? join(into ?? root, PRODUCTION_FILE)
      : resolve(flags.envFile),
    dbUrl: flags.dbUrl === undefined
      ? undefined
      : checkDatabaseUrl(flags.dbUrl, projectRef, environment),
    apiUrl: flags.apiUrl === undefined
      ? `https://${projectRef}.supabase.co`
      : checkApiUrl(flags.apiUrl),
    dryRun: flags.dryRun ?? false,
    yes: flags.yes ?? false,
    smokeTest: flags.smokeTest ?? false,
    rotateWakeUpSecret: flags.rotateWakeUpSecret ?? false,
    remove: flags.remove ?? false,
    replace: flags.replace?.split(",").map((name) => name.trim()) ?? [],
    debug: flags.debug ?? false,
  };
}

/** The project that the Supabase CLI linked an app's folder to. */
export async function readLinkedRef(
  app: string | undefined,
): Promise<string | undefined> {
  if (app === undefined) return undefined;
  const path = join(app, "supabase", ".temp", "project-ref");
  const text = await readFile(path, "utf8").catch(() => "");
  return text.trim() || undefined;
}

/** The origin of the API's URL; the project's secret key goes there. */
function checkApiUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === "https:" ||
    (url?.protocol === "http:" && namesThisMachine(text));
  if (url !== null && isSafe && url.pathname === "/" && !url.username) {
    return url.origin;
  }
  throw new StackError(
    "Give --api-url as https://<ref>.supabase.co, or https:// and the project's own domain, without a path",
  );
}
