import type { TwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { SignedInUser } from "../../commands/project/supabase-client.ts";
import type { Database } from "./database.ts";
import type { FunctionFleet } from "./function-fleet.ts";
import type { Gatekeeper } from "./gate.ts";
import type { Traffic } from "./traffic.ts";
import type { Courier } from "./wake-ups.ts";

/** Everything that a scenario can meddle with: all of it outside of the product. */
export interface World {
  /** How many organizations the scenario is about. */
  readonly organizations: number;
  /** Random numbers from 0 to 1, the same for the same seed. */
  readonly dice: () => number;
  readonly database: Database;
  readonly twilio: TwilioControlClient;
  readonly functions: FunctionFleet;
  /** What gives numbers back; runs only in scenarios about that. */
  readonly releases: FunctionFleet;
  /** The clients: signed-in users who insert organizations. */
  readonly users: readonly SignedInUser[];
  readonly traffic: Traffic;
  /** What happens at each step of a purchase; a scenario may replace it. */
  gatekeeper: Gatekeeper;
  /** What happens to each wake-up; a scenario may replace it. */
  courier: Courier;
}
