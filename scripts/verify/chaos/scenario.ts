import type { Ledgers } from "./ledgers.ts";
import type { World } from "./world.ts";

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
  /** Sets the trap before anybody inserts. */
  readonly prepare?: (world: World) => Promise<void> | void;
  /** Inserts the organizations; signed-in clients do it one statement each unless told. */
  readonly insert?: (world: World) => Promise<void>;
  /** What else happens once the inserts are done. */
  readonly disturb?: (world: World) => Promise<void>;
  /** Throws when something is wrong that the audit does not know of. */
  readonly verify?: (ledgers: Ledgers, world: World) => Promise<void> | void;
}
