import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../local/root.ts";
import {
  accessToken,
  type HostedProject,
} from "./hosted-project/hosted-project.ts";

/** What a command said and how it ended. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/**
 * The terminal of somebody whose Supabase CLI talks to a project's Management API: a home of its own, and none of this
 * machine's variables.
 */
export async function openTerminal({ managementApiUrl }: HostedProject) {
  const home = await mkdtemp(join(tmpdir(), "terminal-"));
  const profile = join(home, "profile.yaml");
  await writeFile(
    profile,
    `name: simulated\napi_url: ${managementApiUrl}\ndashboard_url: ${managementApiUrl}/dashboard\nproject_host: project.invalid\n`,
  );
  const environment = {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: home,
    NO_COLOR: "1",
    DO_NOT_TRACK: "1",
    SUPABASE_TELEMETRY_DISABLED: "1",
    SUPABASE_PROFILE: profile,
    SUPABASE_ACCESS_TOKEN: accessToken,
  };
  const start = (
    command: string,
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
      // As in a terminal, where Ctrl-C reaches the whole group.
      detached: true,
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => output += data);
    }
    const ended = once(child, "close").then(([code]): Ended => ({
      code: typeof code === "number" ? code : null,
      output,
    }));
    return { child, ended, output: () => output };
  };
  const startRun = (
    name: string,
    args: readonly string[],
    variables?: Readonly<Record<string, string>>,
  ) =>
    start(
      process.execPath,
      ["--import", "tsx", join(root, "scripts", `${name}.ts`), ...args],
      variables,
    );
  return {
    home,
    start,
    /** Starts a command of the checkout, as `npm run` does. */
    startRun,
    /** Runs a command of npm's packages, as `npx` does. */
    npx: (
      name: string,
      args: readonly string[],
      variables?: Readonly<Record<string, string>>,
    ) => start(join(root, "node_modules", ".bin", name), args, variables).ended,
    /** Runs a command of the checkout to its end. */
    run: (...command: Parameters<typeof startRun>) =>
      startRun(...command).ended,
    close: () => rm(home, { recursive: true, force: true }),
  };
}

export type Terminal = Awaited<ReturnType<typeof openTerminal>>;
