import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { StackError } from "../stack-error.ts";
import type { ProcessGuard } from "./watchdog.ts";

type ChildServiceOptions = {
  name: string;
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
  /** Matches the line with the port, as the first group, that the process listens on; that line is not logged. */
  listening: RegExp;
  guard: ProcessGuard;
  onLine: (line: string) => void;
};

type Run = {
  /** Whether the process listens; false when it ended before. */
  listens: Promise<boolean>;
  ended: Promise<void>;
};

const firstDelay = 100;
const longestDelay = 5_000;

/** A process that serves HTTP on a port of its own choice, and is started again when it ends. */
export class ChildService {
  #options: ChildServiceOptions;
  #child: ChildProcess | undefined;
  #stopping = new AbortController();
  #lastLine = "it said nothing";
  /** The port for requests; undefined while the process starts. */
  port: number | undefined;

  constructor(options: ChildServiceOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts the process and resolves when it listens. Throws a `StackError` when the process ends before. */
  async start(): Promise<void> {
    const run = this.#launch();
    if (await run.listens) {
      void this.#keepRunning(run);
      return;
    }
    await run.ended;
    throw new StackError(
      `"${this.#options.name}" cannot start: ${this.#lastLine}`,
    );
  }

  /** Ends the process for good. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode) {
      return;
    }
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  }

  async #keepRunning(first: Run): Promise<void> {
    const { signal } = this.#stopping;
    let run = first;
    let pause = firstDelay;
    for (;;) {
      await run.ended;
      if (signal.aborted) return;
      this.#options.onLine(`Ended; starting it again in ${pause} ms`);
      await delay(pause, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      run = this.#launch();
      const listens = await run.listens;
      pause = listens ? firstDelay : Math.min(pause * 2, longestDelay);
    }
  }

  #launch(): Run {
    const { command, args, env, cwd, listening, guard } = this.#options;
    // The process has its own group, so that Ctrl-C in a terminal reaches only the stack, which stops the process in order.
    const child = spawn(command, args, {
      env,
      cwd,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    const { pid } = child;
    if (pid !== undefined) guard.add(pid, "KILL");
    child.on("error", (error) => this.#lastLine = error.message);

    // Before "close", which waits for what it printed, and for whoever else holds its outputs.
    child.on("exit", () => this.port = undefined);
    const ended = new Promise<void>((resolve) => {
      child.on("close", () => {
        this.port = undefined;
        if (pid !== undefined) guard.remove(pid);
        resolve();
      });
    });
    const listens = new Promise<boolean>((resolve) => {
      void ended.then(() => resolve(false));
      for (const input of [child.stdout, child.stderr]) {
        createInterface({ input }).on("line", (line) => {
          const port = listening.exec(line)?.[1];
          if (port === undefined) {
            this.#lastLine = line;
            this.#options.onLine(line);
          } else {
            this.port = Number(port);
            resolve(true);
          }
        });
      }
    });
    return { listens, ended };
  }
}
