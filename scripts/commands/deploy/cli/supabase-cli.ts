import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { cliEnvironment } from "./cli-environment.ts";
import { explainCliFailure, parseCliAnswer } from "./cli-answer.ts";
import { redact } from "./redact.ts";

/** One command of the CLI. */
export interface CliCommand<Schema extends z.ZodType> {
  /** What it does, for errors: "list the project's secrets". */
  readonly purpose: string;
  readonly args: readonly string[];
  /** The schema of what it prints. */
  readonly answer: Schema;
  /** What it reads: SQL, as arguments are seen by everybody on the machine. */
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Called with each line of its progress, without secrets. */
  readonly onProgress?: (line: string) => void;
}

/** The Supabase CLI of the checkout. */
export interface SupabaseCli {
  /** @throws {StepError} when the command fails, or prints something else */
  run<Schema extends z.ZodType>(
    command: CliCommand<Schema>,
  ): Promise<z.output<Schema>>;
}

/** The CLI is a program of its own, so that a stray variable of ours cannot send it elsewhere. */
export function createSupabaseCli(
  { environment, secrets, onOutput, onStart }: {
    readonly environment: Readonly<Record<string, string | undefined>>;
    /** All secrets known by now. */
    readonly secrets: () => Iterable<string>;
    /** Called with each line that it prints, without secrets. */
    readonly onOutput: (line: string) => void;
    /** Called with the id of each process. */
    readonly onStart: (pid: number) => void;
  },
): SupabaseCli {
  const program = findProgram();
  const hide = (text: string) => redact(text, secrets());
  return {
    async run({ purpose, args, answer, input, environment: more, onProgress }) {
      const all = [
        ...args,
        "--yes",
        "--agent",
        "no",
        "--output-format",
        "json",
      ];
      onOutput(hide(`supabase ${all.join(" ")}`));
      const child = spawn(process.execPath, [program, ...all], {
        env: cliEnvironment(environment, more),
        stdio: ["pipe", "pipe", "pipe"],
      });
      if (child.pid !== undefined) onStart(child.pid);
      // It never works on without us: SIGTERM, unlike Ctrl-C, reaches only the process that is meant.
      const end = () => void child.kill("SIGTERM");
      process.on("exit", end);
      // It may end before it reads.
      child.stdin.on("error", () => {});
      child.stdin.end(input ?? "");
      const printed = { stdout: "", stderr: "" };
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        printed.stdout += text;
      });
      createInterface({ input: child.stderr }).on("line", (line) => {
        printed.stderr += `${line}\n`;
        onOutput(hide(line));
        onProgress?.(hide(line));
      });
      const code = await new Promise<number | null>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", resolve);
      }).finally(() => process.off("exit", end));
      const parsed = parseCliAnswer(printed.stdout);
      if (code !== 0 || parsed.kind === "error") {
        throw explainCliFailure(purpose, parsed, hide(printed.stderr), hide);
      }
      return answer.parse(parsed.value);
    },
  };
}

function findProgram(): string {
  const require = createRequire(import.meta.url);
  const path = require.resolve("supabase/package.json");
  return join(dirname(path), "dist", "supabase.js");
}
