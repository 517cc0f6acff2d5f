import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { databaseUrl, postgresArguments } from "./postgres-settings.ts";
import { serverLocale } from "./cluster-template.ts";
import type { ServerUser } from "./server-user.ts";
import { StackError } from "../stack-error.ts";
import { takenPort } from "../processes/ports.ts";
import type { ProcessGuard } from "../processes/watchdog.ts";

type ServerOptions = {
  binary: string;
  cluster: string;
  port: number;
  durable: boolean;
  user: ServerUser | undefined;
  onLog: (line: string) => void;
  guard: ProcessGuard | undefined;
};

type Outcome = "ready" | "port taken" | "still in use" | "failed";

/** One Postgres server process on one cluster, which can be killed and started again. */
export class PostgresServer {
  #options: ServerOptions;
  #child: ChildProcess | undefined;
  /** The server processes that this class stopped or killed. */
  #ended = new WeakSet<ChildProcess>();
  #lastLine = "it said nothing";
  #failed: Promise<never>;
  #fail: (error: StackError) => void = () => {};

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#failed = new Promise((_, reject) => this.#fail = reject);
    // An unwatched rejection must not end this process.
    this.#failed.catch(() => {});
  }

  /** Connection string of `postgres`, which owns the database and is no superuser. */
  get url(): string {
    return databaseUrl("postgres", this.#options.port);
  }

  /** Connection string of the superuser, for the stack's own workers. */
  get adminUrl(): string {
    return databaseUrl("supabase_admin", this.#options.port);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Rejects with a `StackError` when the server ends by itself. */
  get failed(): Promise<never> {
    return this.#failed;
  }

  /** Starts the server and resolves when it takes connections. */
  async start(): Promise<void> {
    for (let attempt = 0; attempt < 50; attempt++) {
      const outcome = await this.#launch();
      if (outcome === "ready") return;
      if (outcome === "port taken") {
        throw takenPort(this.#options.port, "Postgres");
      }
      if (outcome === "failed") break;
      // The other processes of a killed server take a moment to notice the kill.
      await delay(100);
    }
    throw new StackError(`Postgres cannot start: ${this.#lastLine}`);
  }

  /** Stops the server in order: it rolls open transactions back and writes data to the disk. */
  async stop(): Promise<void> {
    await this.#end("SIGINT");
  }

  /** Ends the server as a crash would; `start` then recovers. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async #end(signal: "SIGINT" | "SIGKILL"): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode) {
      return;
    }
    this.#ended.add(child);
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  }

  async #launch(): Promise<Outcome> {
    const { binary, user, onLog, guard } = this.#options;
    const child = spawn(binary, postgresArguments(this.#options), {
      ...user,
      cwd: dirname(binary),
      env: { ...process.env, LC_ALL: serverLocale, LC_MESSAGES: "C" },
      // The server has its own process group, so that Ctrl-C in a terminal reaches only the stack, which stops the server in order.
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#child = child;
    const { pid } = child;
    if (pid !== undefined) guard?.add(pid, "INT");
    child.on("error", (error) => this.#lastLine = error.message);

    const outcome = new Promise<Outcome>((resolve) => {
      let reason: Outcome = "failed";
      createInterface({ input: child.stderr }).on("line", (line) => {
        if (line.includes("ready to accept connections")) resolve("ready");
        if (line.includes("Address already in use")) reason = "port taken";
        if (line.includes("still in use")) reason = "still in use";
        this.#lastLine = line;
        onLog(line);
      });
      child.on("close", () => resolve(reason));
    });
    child.on("exit", async () => {
      if (pid !== undefined) guard?.remove(pid);
      if (await outcome !== "ready" || this.#ended.has(child)) return;
      const message = `Postgres ended unexpectedly: ${this.#lastLine}`;
      this.#fail(new StackError(message));
    });
    return await outcome;
  }
}
