import { commands } from "./commands/commands.ts";
import { answers } from "./functions/answers.ts";
import { processes } from "./functions/processes.ts";
import { drain } from "./drain/drain.ts";
import { limits } from "./limits/limits.ts";
import { purchase } from "./purchase/purchase.ts";
import { reconciliation } from "./reconciliation.ts";
import { signUp } from "./sign-up.ts";
import { wakeUp } from "./wake-up.ts";
import type { Measurement } from "./measurement.ts";

/** All measurements, in their order. */
export const measurements: readonly Measurement[] = [
  signUp,
  wakeUp,
  purchase,
  drain,
  answers,
  processes,
  commands,
  reconciliation,
  limits,
];
