import { CommanderError } from "commander";
import pc from "picocolors";

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
