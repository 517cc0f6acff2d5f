import type { ImportedNumber } from "../elevenlabs/imports.ts";

/** One check of an id, and its answer for the admin. */
export interface ActivationCheck {
  readonly check:
    | "id_exists"
    | "number_matches"
    | "takes_calls"
    | "agent_assigned";
  readonly passed: boolean;
  readonly message: string;
}

/** The facts about an id: a pasted one, or the one that ElevenLabs has for the number. */
export interface ActivationFacts {
  /** E.164, the number to activate. */
  readonly phoneNumber: string;
  /** Null when none was pasted, and ElevenLabs does not have the number. */
  readonly elevenLabsPhoneId: string | null;
  /** The number that ElevenLabs has under the id; null when none. */
  readonly imported: ImportedNumber | null;
  /** Whether the number that ElevenLabs has under the id is ours: no other number is named. */
  readonly mayKnowImported: boolean;
  /** The agent that must answer; null when any will do. */
  readonly agentId: string | null;
}

/** Every check, in order, each with its outcome. A check that cannot be made has failed. */
export function checkActivation(
  facts: ActivationFacts,
): readonly ActivationCheck[] {
  return [
    checkId(facts),
    checkNumber(facts),
    checkCalls(facts),
    checkAgent(facts),
  ];
}

const NO_ID = "there is no such id";

function checkId(
  { phoneNumber, elevenLabsPhoneId, imported }: ActivationFacts,
): ActivationCheck {
  const passed = imported !== null;
  if (elevenLabsPhoneId === null) {
    const message = `ElevenLabs does not have ${phoneNumber} yet`;
    return { check: "id_exists", passed, message };
  }
  const knows = passed ? "has a phone number" : "has no phone number";
  return {
    check: "id_exists",
    passed,
    message: `ElevenLabs ${knows} with the id "${elevenLabsPhoneId}"`,
  };
}

function checkNumber(
  { phoneNumber, imported, mayKnowImported }: ActivationFacts,
): ActivationCheck {
  const check = "number_matches";
  if (imported === null) return notChecked(check, NO_ID);
  if (imported.phoneNumber === phoneNumber) {
    return { check, passed: true, message: `The id is that of ${phoneNumber}` };
  }
  const owner = mayKnowImported ? imported.phoneNumber : "another number";
  const message = `The id is that of ${owner}, not of ${phoneNumber}`;
  return { check, passed: false, message };
}

/** `supports_inbound` of https://elevenlabs.io/docs/api-reference/phone-numbers/get */
function checkCalls(
  { phoneNumber, imported }: ActivationFacts,
): ActivationCheck {
  const check = "takes_calls";
  if (imported === null) return notChecked(check, NO_ID);
  if (imported.phoneNumber !== phoneNumber) {
    return notChecked(check, "the id is that of another number");
  }
  const message = imported.takesCalls
    ? `ElevenLabs takes calls to ${phoneNumber}`
    : `ElevenLabs takes no calls to ${phoneNumber}: import the number again with inbound calls`;
  return { check, passed: imported.takesCalls, message };
}

function checkAgent(
  { phoneNumber, imported, agentId }: ActivationFacts,
): ActivationCheck {
  const check = "agent_assigned";
  if (imported === null) return notChecked(check, NO_ID);
  if (imported.phoneNumber !== phoneNumber) {
    return notChecked(check, "the id is that of another number");
  }
  const assigned = imported.agentId;
  if (assigned === null) {
    const wanted = agentId === null ? "one" : `"${agentId}"`;
    const message =
      `No agent is assigned, assign ${wanted} in the ElevenLabs dashboard`;
    return { check, passed: false, message };
  }
  if (agentId === null || assigned === agentId) {
    return { check, passed: true, message: `Agent "${assigned}" is assigned` };
  }
  const message = `Agent "${assigned}" is assigned, and not "${agentId}"`;
  return { check, passed: false, message };
}

function notChecked(
  check: ActivationCheck["check"],
  reason: string,
): ActivationCheck {
  return { check, passed: false, message: `Not checked: ${reason}` };
}
