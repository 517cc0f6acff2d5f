import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";

/** A process that is told what to do, and answers each message with one. */
export interface Child {
  readonly pid: number;
  /** What it sent when it was ready. */
  readonly greeting: unknown;
  /** Sends a message and returns the answer. Throws when the process ends. */
  ask(message: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a TypeScript file in a process of its own, and resolves when it is ready. Throws when it ends before. */
export async function startChild(
  path: string,
  options: object = {},
): Promise<Child> {
  const child = fork(path, [JSON.stringify(options)], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  };
  const greeting = await answerOf(child).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    pid: child.pid ?? 0,
    greeting,
    async ask(message) {
      child.send(message);
      return await answerOf(child);
    },
    stop,
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const ended = once(child, "exit", { signal }).then(([code]) => {
      throw new Error(`A process of the bench ended with ${code}`);
    });
    const [answer] = await Promise.race([
      once(child, "message", { signal }),
      ended,
    ]);
    return answer;
  } finally {
    answered.abort();
  }
}
