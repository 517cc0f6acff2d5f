import type { SignedInUser } from "../../commands/project/supabase-client.ts";
import type { ElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import type { TwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { Database } from "./database.ts";
import type { FunctionProcesses } from "./function-processes.ts";
import type { OnStep, Traffic } from "./gate.ts";
import type { Ledgers } from "./ledgers.ts";
import type { OnWakeUp } from "./wake-ups.ts";

/** A way in which things go wrong while organizations get their numbers. */
export interface Scenario {
  readonly name: string;
  /** The fault, in one line. */
  readonly about: string;
  /** Whether it waits for many seconds, and therefore begins early. */
  readonly isSlow?: true;
  /** One function process for each entry, with its clock this many seconds ahead. Default one process with the true time. */
  readonly clocks?: readonly number[];
  /** How long nothing must have happened before time is moved on; longer than any delay in the scenario. */
  readonly quietMilliseconds?: number;
  /** Whether orders may end failed or held with a notification; by default every order must be fulfilled. */
  readonly mayFail?: true;
  /** Whether the number of a deleted organization may be reported to the admins instead of being released. */
  readonly mayReport?: true;
  /** Whether the scenario inserts organizations again, which may then get one paid number after the other. */
  readonly buysAgain?: true;
  /** Whether the scenario gives numbers back, in processes of their own. */
  readonly givesBack?: true;
  /** Whether bought numbers are imported automatically, in processes of their own. */
  readonly importsNumbers?: true;
  /** Whether admins call their function, in a process of its own. */
  readonly hasAdmins?: true;
  /** Prepares the faults, before the inserts. */
  readonly prepare?: (world: World) => Promise<void> | void;
  /** Inserts the organizations; by default as signed-in clients, each in its own statement. */
  readonly insert?: (world: World) => Promise<void>;
  /** Acts after the inserts. */
  readonly disturb?: (world: World) => Promise<void>;
  /** Throws when a promise is broken that the audit does not check. */
  readonly verify?: (ledgers: Ledgers, world: World) => Promise<void> | void;
}

/** Everything a scenario can change: all outside the product. */
export interface World {
  /** The number of organizations in the scenario. */
  readonly organizations: number;
  /** Random numbers from 0 to 1, the same for the same seed. */
  readonly dice: () => number;
  readonly database: Database;
  readonly twilio: TwilioControlClient;
  readonly elevenLabs: ElevenLabsControlClient;
  readonly functions: FunctionProcesses;
  /** The function that gives numbers back; runs only in scenarios with `givesBack`. */
  readonly releases: FunctionProcesses;
  /** The function that imports numbers; runs only in scenarios with `importsNumbers`. */
  readonly imports: FunctionProcesses;
  /** The function that admins call; runs only in scenarios with `hasAdmins`. */
  readonly admin: FunctionProcesses;
  /** Posts to that function, with a secret key. Undefined when no answer comes. */
  readonly callAdmin: (
    path: string,
    body: unknown,
  ) => Promise<Response | undefined>;
  /** The clients: signed-in users who insert organizations. */
  readonly users: readonly SignedInUser[];
  readonly traffic: Traffic;
  /** Statements that took longer than the Data API allows, since the stack was opened. */
  readonly cancelledStatements: () => number;
  /** Decides about each step of a purchase; a scenario may replace it. */
  onStep: OnStep;
  /** Decides about each wake-up; a scenario may replace it. */
  onWakeUp: OnWakeUp;
}
