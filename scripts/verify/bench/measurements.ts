import { commands } from "./commands/commands.ts";
import { drain } from "./drain/drain.ts";
import { tests } from "./commands/tests.ts";
import { answers } from "./functions/answers.ts";
import { processes } from "./functions/processes.ts";
import { limits } from "./limits/limits.ts";
import type { Measurement } from "./measurement.ts";
import { purchase } from "./purchase/purchase.ts";
import { reconciliation } from "./reconciliation.ts";
import { scale } from "./scale/scale.ts";
import { bulk } from "./sign-up/bulk.ts";
import { burst } from "./sign-up/burst.ts";
import { signUp } from "./sign-up/sign-up.ts";
import { trouble } from "./sign-up/trouble.ts";

/** All measurements, in their order. */
export const measurements: readonly Measurement[] = [
  signUp,
  bulk,
  burst,
  trouble,
  purchase,
  drain,
  answers,
  processes,
  scale,
  commands,
  tests,
  reconciliation,
  limits,
];
