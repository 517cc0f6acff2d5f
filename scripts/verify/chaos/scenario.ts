import type { SignedInUser } from "../../commands/project/supabase-client.ts";
import type { TwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { Database } from "./database.ts";
import type { FunctionProcesses } from "./function-processes.ts";
import type { OnStep, Traffic } from "./gate.ts";
import type { Ledgers } from "./ledgers.ts";
import type { OnWakeUp } from "./wake-ups.ts";

/** Something that goes wrong while organizations get their numbers. */
export interface Scenario {
  readonly name: string;
  /** What goes wrong, in one line. */
  readonly about: string;
  /** Whether it waits for many seconds, so that it had better begin early. */
  readonly isSlow?: true;
  /** One function process for each, with its clock so many seconds ahead. One process with the true time unless told. */
  readonly clocks?: readonly number[];
  /** How long nothing may have happened before time is moved on; more than anything in it may be late. */
  readonly quietMilliseconds?: number;
  /** Whether orders may end failed or held with a notification; unless told, every one must be fulfilled. */
  readonly mayFail?: true;
  /** Whether the number of a deleted organization may be reported to the admins instead of being released. */
  readonly mayReport?: true;
  /** Whether organizations are inserted again in it, and so may be paid for one number after the other. */
  readonly buysAgain?: true;
  /** Whether numbers are given back in it, by processes of their own. */
  readonly givesBack?: true;
  /** Sets up what goes wrong, before the inserts. */
  readonly prepare?: (world: World) => Promise<void> | void;
  /** Inserts the organizations; signed-in clients do it one statement each unless told. */
  readonly insert?: (world: World) => Promise<void>;
  /** What else happens once the inserts are done. */
  readonly disturb?: (world: World) => Promise<void>;
  /** Throws when something is wrong that the audit does not know of. */
  readonly verify?: (ledgers: Ledgers, world: World) => Promise<void> | void;
}

/** Everything that a scenario can change: all of it outside of the product. */
export interface World {
  /** How many organizations the scenario is about. */
  readonly organizations: number;
  /** Random numbers from 0 to 1, the same for the same seed. */
  readonly dice: () => number;
  readonly database: Database;
  readonly twilio: TwilioControlClient;
  readonly functions: FunctionProcesses;
  /** What gives numbers back; runs only in scenarios about that. */
  readonly releases: FunctionProcesses;
  /** The clients: signed-in users who insert organizations. */
  readonly users: readonly SignedInUser[];
  readonly traffic: Traffic;
  /** What happens at each step of a purchase; a scenario may replace it. */
  onStep: OnStep;
  /** What happens to each wake-up; a scenario may replace it. */
  onWakeUp: OnWakeUp;
}
