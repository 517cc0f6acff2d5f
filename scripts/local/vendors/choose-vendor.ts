import { namesThisMachine } from "../../simulators/this-machine.ts";
import { StackError } from "../stack-error.ts";
import type { Settings } from "../stack/settings.ts";

/** A service that costs money and reaches people, and that has a simulator. */
export type Vendor = {
  name: "Twilio" | "ElevenLabs";
  /** The default address of its API. */
  realUrl: string;
  /** The variable with another address. */
  addressVariable: string;
  /** The variables with its credentials. */
  credentials: readonly string[];
  /** The credentials of the stack's own simulator. */
  simulated: Settings;
  /** The reason why these settings cannot be used with the real service; undefined when they can. */
  findProblem(settings: Settings): string | undefined;
};

/** The service that the functions talk to. */
export type Choice =
  /** The stack's own simulator; `ignored` names the settings that it replaces. */
  | { kind: "simulator"; ignored: readonly string[] }
  /** A developer's own simulator on this machine. */
  | { kind: "other-simulator"; url: string }
  | { kind: "live"; url: string };

/**
 * Chooses the real service only when it is asked for and has credentials; an address on this machine belongs to a
 * simulator.
 *
 * @param live whether the real service is asked for
 * @throws {StackError} when the real service is asked for and its settings cannot be used
 */
export function chooseVendor(
  vendor: Vendor,
  settings: Settings,
  live: boolean,
): Choice {
  const address = settings[vendor.addressVariable]?.trim();
  if (address && namesThisMachine(address)) {
    return { kind: "other-simulator", url: address };
  }
  const given = [...vendor.credentials, vendor.addressVariable].filter((name) =>
    ![undefined, "", vendor.simulated[name]].includes(settings[name]?.trim())
  );
  if (!live || given.length === 0) return { kind: "simulator", ignored: given };
  const problem = address && !URL.canParse(address)
    ? `${vendor.addressVariable} is not a URL`
    : vendor.findProblem(settings);
  if (problem !== undefined) {
    throw new StackError(`--live cannot use ${vendor.name}: ${problem}`);
  }
  return { kind: "live", url: address || vendor.realUrl };
}
