import { limits } from "./limits/limits.ts";
import { purchase } from "./purchase.ts";
import { reconciliation } from "./reconciliation.ts";
import { scale } from "./scale/scale.ts";
import { start } from "./start.ts";
import { bulk } from "./sign-up/bulk.ts";
import { burst } from "./sign-up/burst.ts";
import { signUp } from "./sign-up/sign-up.ts";
import { trouble } from "./sign-up/trouble.ts";
import { webhook } from "./webhook.ts";
import type { Measurement } from "./measurement.ts";

/** All measurements, in their order. */
export const measurements: readonly Measurement[] = [
  signUp,
  bulk,
  burst,
  trouble,
  scale,
  purchase,
  webhook,
  start,
  reconciliation,
  limits,
];
