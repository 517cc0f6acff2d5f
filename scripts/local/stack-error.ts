import { CommanderError } from "commander";
import pc from "picocolors";

/** An error whose message is all that a user of the stack needs: it is printed as one line, without a stack trace. */
export class StackError extends Error {
  override name = "StackError";
}

/**
 * Prints why a command failed: one line, as its reader needs no more; with a stack trace when DEBUG is set.
 */
export function reportFailure(error: unknown): void {
  if (error instanceof CommanderError) return;
  if (process.env.DEBUG) {
    console.error(error);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  console.error(`${pc.red("Error")} ${message}`);
}
