import type { Measurement } from "./measurement.ts";
import { purchase } from "./purchase.ts";
import { reconciliation } from "./reconciliation.ts";
import { signUp } from "./sign-up.ts";
import { wakeUp } from "./wake-up.ts";
import { webhook } from "./webhook.ts";

/** Everything that is measured, in the order in which it is. */
export const measurements: readonly Measurement[] = [
  signUp,
  wakeUp,
  purchase,
  webhook,
  reconciliation,
];
