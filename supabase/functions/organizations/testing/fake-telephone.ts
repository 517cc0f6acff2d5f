import type { DialOutcome } from "../../_shared/elevenlabs/dial.ts";
import type { Calling } from "../organization-deps.ts";

/** Dials nobody, keeps what it was told, and answers as a test scripts it. */
export class FakeTelephone implements Calling {
  readonly agentName = "Jack";
  readonly dialled: Parameters<Calling["dial"]>[0][] = [];
  nextOutcome: DialOutcome | null = null;

  readonly dial: Calling["dial"] = (call) => {
    const number = this.dialled.push(call);
    const outcome = this.nextOutcome ?? {
      kind: "placed",
      conversationId: `conv_${number}`,
      callSid: `CA${number}`,
    };
    this.nextOutcome = null;
    return Promise.resolve(outcome);
  };
}
