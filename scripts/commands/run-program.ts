import type { Command } from "commander";
import { reportFailure } from "../local/stack-error.ts";
import { refuseEatenOptions } from "./eaten-options.ts";

/** What a stream says when nobody reads it any more: the other end of a pipe, or a terminal, is closed. */
const NOBODY_READS: readonly (string | undefined)[] = ["EPIPE", "EIO"];

/**
 * Runs a command with the arguments of this process, and ends the process: with 1 after an error, which is printed,
 * otherwise with the status that the command has set, or 0. Connections that are still open do not keep it running.
 *
 * A reader that has seen enough (`npm run costs | head -1`) is no error: the command does its work, and prints to nobody.
 */
export async function runProgram(program: Command): Promise<never> {
  for (const output of [process.stdout, process.stderr]) {
    output.on("error", (error: NodeJS.ErrnoException) => {
      if (NOBODY_READS.includes(error.code)) return;
      reportFailure(error);
      process.exit(1);
    });
  }
  try {
    await refuseEatenOptions(program, process.argv.slice(2), process.env);
    await program.parseAsync();
  } catch (error) {
    reportFailure(error);
    process.exitCode = 1;
  }
  // Where writing to a pipe is asynchronous, the process must not end before.
  await Promise.all(
    [process.stdout, process.stderr].map((output) =>
      new Promise<void>((resolve) => output.write("", () => resolve()))
    ),
  );
  process.exit();
}
