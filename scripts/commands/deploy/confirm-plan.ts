import type { DeployOptions } from "./options.ts";
import { findTerminal, Stopped } from "./settings/prompt.ts";
import { StepError } from "./step-error.ts";

/**
 * @throws {StepError} where nobody can be asked
 * @throws {Stopped} unless the answer is yes
 */
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
  throw new Stopped("Nothing was changed. Run it again at any time.");
}
