import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ChildService } from "../processes/child-service.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";
import { findDenoBinary } from "./deno-binary.ts";
import type { FunctionEntry } from "./function-list.ts";

type FunctionsOptions = {
  root: string;
  entries: FunctionEntry[];
  /** Processes per function; requests go to them in turn. */
  instances: number;
  /** Whether they answer only after their background work. Default false. */
  answerLast?: boolean;
  /** The folder in which Deno keeps compiled code. */
  cacheFolder: string;
  /** The environment of every function, without the function's own name. */
  variables: Record<string, string>;
  guard: ProcessGuard;
  onLog: (functionName: string, line: string) => void;
};

/** The running edge functions. */
export type Functions = {
  has(name: string): boolean;
  /** The port of the instance whose turn it is; undefined while none of them listens. */
  nextPort(name: string): number | undefined;
  /** The process ids of a function's instances. */
  pids(name: string): number[];
  stop(): Promise<void>;
};

/** The folders of a function's code, and of what it imports. */
function foldersOf(
  { entrypoint, folder = dirname(entrypoint), bundled }: FunctionEntry,
  root: string,
): string[] {
  // The entry point may be elsewhere, and load the function of the folder.
  const own = [entrypoint, folder];
  if (bundled) return own;
  const packages = join(root, "node_modules");
  return [
    ...own,
    join(root, "supabase", "functions", "_shared"),
    packages,
    // Where the folder is a link.
    realpathSync(packages),
  ];
}

/**
 * Functions may use the network, read their environment and the machine's name, as hosted, and read the files of their
 * own code and its packages: not `.env`, and nothing else of the developer's. They may not write files or run programs.
 */
function permissionsOf(folders: readonly string[]): string[] {
  return [
    "--allow-net",
    "--allow-env",
    ...folders.map((folder) => `--allow-read=${folder.replaceAll(",", ",,")}`),
    "--allow-sys=hostname",
    "--no-prompt",
  ];
}

/** Where a function finds its packages. A bundle needs none. */
function resolutionOf({ bundled }: FunctionEntry, root: string): string[] {
  if (bundled) return ["--no-config", "--no-npm"];
  return [
    "--node-modules-dir=manual",
    `--config=${join(root, "supabase", "functions", "deno.json")}`,
  ];
}

function createInstance(
  entry: FunctionEntry,
  options: FunctionsOptions,
): ChildService {
  const { root, cacheFolder, variables, guard } = options;
  return new ChildService({
    name: entry.name,
    command: findDenoBinary(root),
    args: [
      "serve",
      "--host=127.0.0.1",
      "--port=0",
      ...permissionsOf(foldersOf(entry, root)),
      "--no-remote",
      "--no-lock",
      ...resolutionOf(entry, root),
      join(import.meta.dirname, "function-process.ts"),
    ],
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DENO_DIR: cacheFolder,
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1",
      ...variables,
      SUPABASE_FUNCTION_SLUG: entry.name,
      FUNCTION_ENTRYPOINT: pathToFileURL(entry.entrypoint).href,
      ...options.answerLast && { FUNCTION_ANSWERS_LAST: "1" },
    },
    listening: /^deno serve: Listening on http:\/\/127\.0\.0\.1:(\d+)\//,
    guard,
    onLine: (line) => options.onLog(entry.name, line),
  });
}

/**
 * Starts each function in processes of its own, all at once, and resolves when all of them listen.
 * Throws a `StackError` when one cannot start.
 */
export async function startFunctions(
  options: FunctionsOptions,
): Promise<Functions> {
  const services = new Map(options.entries.map((entry) => [
    entry.name,
    Array.from(
      { length: options.instances },
      () => createInstance(entry, options),
    ),
  ]));
  const all = [...services.values()].flat();
  const turns = new Map<string, number>();
  const stop = async () => {
    await Promise.all(all.map((service) => service.stop()));
  };
  try {
    await Promise.all(all.map((service) => service.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    has: (name) => services.has(name),
    nextPort(name) {
      const ports = (services.get(name) ?? [])
        .flatMap(({ port }) => port ?? []);
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      return ports[turn % ports.length];
    },
    pids: (name) => (services.get(name) ?? []).flatMap(({ pid }) => pid ?? []),
    stop,
  };
}
