import type { OnStep, Verdict } from "./gate.ts";
import type { Phase, Step } from "./step.ts";
import type { Scenario, World } from "./scenario.ts";

/**
 * The parts of a scenario that kill the function the first few times at a step: before the effect the message is lost,
 * after it the answer. The scenario fails if the function never came to that step.
 */
export function killAt(
  { step, phase }: { step: Step; phase: Phase },
  processes: "functions" | "imports" | "releases" | "admin" = "functions",
): Required<Pick<Scenario, "prepare" | "verify">> {
  let kills = 0;
  return {
    prepare(world) {
      kills = 0;
      // Each kill costs a start of the function.
      const times = Math.min(3, Math.ceil(world.organizations / 10));
      world.onStep = (passing, moment) => {
        if (passing !== step || moment !== phase || kills === times) {
          return "pass";
        }
        kills += 1;
        world[processes].kill();
        return "swallow";
      };
    },
    verify() {
      if (kills === 0) {
        throw new Error(`The function was never killed ${phase} ${step}`);
      }
    },
  };
}

/** Leaves some messages of the given kinds without an answer, before or after they took effect. */
export function withholdAnswers(
  { dice }: World,
  { steps, probability, times }: {
    steps: readonly Step[];
    probability: number;
    times: number;
  },
): OnStep {
  let left = times;
  return (step) => {
    if (left === 0 || !steps.includes(step) || dice() >= probability) {
      return "pass";
    }
    left -= 1;
    return "hold";
  };
}

/** Kills the function now and then, at any step. */
export function killAtRandom(
  { functions, dice }: World,
  { probability, times }: { probability: number; times: number },
): OnStep {
  let left = times;
  return () => {
    if (left === 0 || dice() >= probability) return "pass";
    left -= 1;
    functions.kill();
    return "swallow";
  };
}

/** Kills Postgres now and then and starts it again; messages wait meanwhile. */
export function killPostgres(
  { database, dice }: World,
  { probability, times }: { probability: number; times: number },
): OnStep {
  let left = times;
  let recovery: Promise<void> | undefined;
  return async (): Promise<Verdict> => {
    if (left > 0 && recovery === undefined && dice() < probability) {
      left -= 1;
      recovery = database.crash().finally(() => recovery = undefined);
    }
    await recovery;
    return "pass";
  };
}

/** Acts now and then, at any step. */
export function sometimes(
  { dice }: World,
  { probability, times }: { probability: number; times: number },
  act: () => Promise<unknown>,
): OnStep {
  let left = times;
  return async (): Promise<Verdict> => {
    if (left > 0 && dice() < probability) {
      left -= 1;
      await act();
    }
    return "pass";
  };
}

/** Asks the handlers one after the other, until one does not let the message pass. */
export function inTurn(...handlers: readonly OnStep[]): OnStep {
  return async (step, phase) => {
    for (const onStep of handlers) {
      const verdict = await onStep(step, phase);
      if (verdict !== "pass") return verdict;
    }
    return "pass";
  };
}
