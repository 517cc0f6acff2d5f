import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type AuthSettings, readAuthSettings } from "../auth/auth-settings.ts";
import { ChildService } from "../processes/child-service.ts";
import { keepSecret } from "../stack/data-folder.ts";
import type { ProjectKeys } from "../stack/keys.ts";
import { StackError } from "../stack-error.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

type DataApiOptions = {
  root: string;
  dataFolder: string;
  /** Connection string of the superuser: each request then switches to its caller's role. */
  adminUrl: string;
  keys: Pick<ProjectKeys, "publishable" | "secret">;
  /** The most rows that one answer has. Default 1000. */
  maxRows?: number;
  /** Where clients reach the API. */
  apiUrl?: string;
  /** Default: those of the project. */
  authSettings?: AuthSettings | undefined;
  /** The mail server that catches Auth's mail. */
  authSmtpUrl?: string | undefined;
  guard: ProcessGuard;
  onLog: (line: string) => void;
};

/** Starts Data API, Auth and Studio in a process of their own, which reads the schema at its first request. */
export async function startDataApi(
  options: DataApiOptions,
): Promise<ChildService> {
  const { root, dataFolder, adminUrl, keys } = options;
  // Kept, so that sessions outlive a restart.
  const jwtSecret = await keepSecret(
    dataFolder,
    "jwt-secret",
    () => randomBytes(32).toString("base64url"),
  );
  const service = new ChildService({
    name: "data-api",
    command: process.execPath,
    // Node loads the package before tsx, because tsx would read each of its files: a second of processor time.
    args: [
      ...["--import", "@supabase/lite"],
      ...["--import", "tsx"],
      join(import.meta.dirname, "data-api-process.ts"),
    ],
    cwd: root,
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      DATA_API_DATABASE_URL: adminUrl,
      DATA_API_JWT_SECRET: jwtSecret,
      DATA_API_PUBLISHABLE_KEYS: JSON.stringify(keys.publishable),
      DATA_API_SECRET_KEYS: JSON.stringify(keys.secret),
      DATA_API_MAX_ROWS: String(options.maxRows ?? 1000),
      DATA_API_AUTH_SETTINGS: JSON.stringify(
        options.authSettings ?? await readAuthSettings(root),
      ),
      DATA_API_URL: options.apiUrl,
      DATA_API_AUTH_SMTP_URL: options.authSmtpUrl,
    },
    listening: /^Data API listens on port (\d+)$/,
    guard: options.guard,
    onLine: options.onLog,
  });
  await service.start();
  return service;
}

/**
 * Makes the Data API read the schema after the migrations, because its first requests fail when they come in parallel.
 * Throws a `StackError` when the answer is wrong.
 */
export async function warmUpDataApi(
  port: number | undefined,
  secretKey: string,
): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/rest/v1/`, {
    headers: { apikey: secretKey },
  });
  if (response.ok) return;
  throw new StackError(
    `The Data API does not work: it answered ${response.status} ${await response
      .text()}`,
  );
}
