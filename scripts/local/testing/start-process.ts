import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { waitUntil } from "../wait-until.ts";
import { findServerUser, serverFolder } from "../postgres/server-user.ts";
import { root as checkout } from "../root.ts";
import { functionVariables } from "../stack/settings.ts";
import { defaultDataFolder } from "../stack/data-folder.ts";
import { defaultPorts } from "../stack/stack-options.ts";
import { findProcesses } from "./find-processes.ts";
import { plainEnvironment } from "./plain-environment.ts";

/** For tests: a running `npm start`. */
export type StartProcess = {
  /** Rejects when the process ends before. */
  ready: Promise<void>;
  exitCode: Promise<number | null>;
  output(): string;
  signal(signal: NodeJS.Signals): void;
  /** Resolves when no process of this checkout runs any more. */
  everythingEnded(): Promise<void>;
  postmasterFile(): Promise<string>;
  kill(): Promise<void>;
};

/** Whether a process accepts connections on a port of this machine. */
export async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return await new Promise((resolve) => {
    socket.once("connect", () => resolve(true)).once(
      "error",
      () => resolve(false),
    );
  }).finally(() => socket.destroy()) === true;
}

/** Takes a port until this process ends; returns false when it is taken. */
async function takePort(port: number): Promise<boolean> {
  const server = createServer();
  return await new Promise((resolve) => {
    server.once("listening", () => resolve(true)).once(
      "error",
      () => resolve(false),
    );
    server.listen(port, "127.0.0.1").unref();
  });
}

/** Above the ports of a stack, and below those of the next slot. */
const MARK_OF_A_SLOT = 54_329;

/**
 * An offset at which all of the stack's ports are free. The ports are above those that Linux gives to clients. No test
 * process gets the offset of another one that runs, because it keeps a port of the slot.
 */
export async function findPortOffset(): Promise<number> {
  const slots = 450;
  for (let slot = process.pid % slots;; slot = (slot + 1) % slots) {
    const offset = 6_700 + slot * 10;
    if (!await takePort(MARK_OF_A_SLOT + offset)) continue;
    const taken = await Promise.all(
      Object.values(defaultPorts).map((port) => isListening(port + offset)),
    );
    if (!taken.includes(true)) return offset;
  }
}

/** The environment of the commands: without a developer's own Twilio credentials, which must not get into a test. */
function commandEnvironment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(plainEnvironment()).filter(([name]) =>
    !functionVariables.some((variable) => variable === name)
  );
  return Object.fromEntries(inherited);
}

/** Runs a command of the checkout to its end. */
export async function runCommand(script: string, flags: string[]) {
  const path = join(checkout, "scripts", script);
  const child = spawn(process.execPath, ["--import", "tsx", path, ...flags], {
    cwd: checkout,
    env: commandEnvironment(),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => output += data);
  }
  const [code] = await once(child, "close");
  return { code: Number(code), output };
}

/** Starts the stack of a checkout, directly or as npm does, perhaps from a shell that exports variables. */
export function runStart(
  root: string,
  offset: number,
  flags: string[],
  { through = "node", exported = {} }: {
    through?: "node" | "npm";
    exported?: Record<string, string>;
  } = {},
): StartProcess {
  const own = ["--workdir", root, "--port-offset", String(offset), ...flags];
  const script = join(checkout, "scripts", "start.ts");
  const env = { ...commandEnvironment(), ...exported };
  const options = { cwd: checkout, env };
  const child = through === "npm"
    ? spawn("npm", ["start", "--", ...own], options)
    : spawn(process.execPath, ["--import", "tsx", script, ...own], options);
  let output = "";
  const exitCode = once(child, "exit").then(([code]) =>
    typeof code === "number" ? code : null
  );
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output += data;
        if (output.includes("Stop with Ctrl-C")) resolve();
      });
    }
    void exitCode.then(() =>
      reject(new Error(`Ended before it was ready: ${output}`))
    );
  });
  ready.catch(() => {});
  // Postgres and the Data API may know the database's port only, and not the checkout.
  const port = defaultPorts.database + offset;
  const traces = [root, `127.0.0.1:${port}/`, `port=${port}`];
  const everythingEnded = async () => {
    await waitUntil(
      "every process has ended",
      async () => (await findProcesses(traces)).length === 0 || undefined,
    );
  };
  return {
    ready,
    exitCode,
    output: () => output,
    signal: (signal) => child.kill(signal),
    everythingEnded,
    async postmasterFile() {
      const folder = await serverFolder(
        defaultDataFolder(root),
        findServerUser(),
      );
      return join(folder, "postgres-17", "postmaster.pid");
    },
    async kill() {
      child.kill("SIGKILL");
      await everythingEnded();
    },
  };
}
