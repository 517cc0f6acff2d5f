import type { DeployOptions } from "./options.ts";
import { findTerminal } from "./settings/prompt.ts";
import { StepError } from "./step-error.ts";

/** @throws {StepError} unless whoever deploys says yes */
export async function confirmPlan({ yes }: DeployOptions): Promise<void> {
  if (yes) return;
  const terminal = findTerminal();
  if (terminal === undefined) {
    throw new StepError(
      "Nobody can be asked here, and nothing was changed",
      "Read the plan above, and run it again with --yes",
    );
  }
  const answer = await terminal.ask('\nDo all this? Type "yes":');
  if (answer.toLowerCase() === "yes") return;
  throw new StepError(
    "You did not say yes: nothing was changed",
    "Run it again at any time",
  );
}
