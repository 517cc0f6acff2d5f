import type { TwilioFailure, TwilioResult } from "../twilio-failure.ts";
import type { NumberAtTwilio, NumbersAtTwilio } from "../numbers-at-twilio.ts";

const NO_ANSWER: TwilioFailure = {
  kind: "outcome-unknown",
  code: "NO_ANSWER",
  message: "None",
};

interface ScriptedFailure {
  readonly operation: keyof NumbersAtTwilio;
  readonly failure: TwilioFailure;
  readonly effect: "none" | "done";
}

/** A Twilio with our numbers; it fails as a test scripts it. */
export class FakeNumbersAtTwilio implements NumbersAtTwilio {
  /** Our numbers by id. */
  readonly held = new Map<string, NumberAtTwilio>();
  readonly #journal: string[];
  readonly #script: ScriptedFailure[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  /** Makes the next such request fail, without or after its effect. */
  failNext(
    operation: keyof NumbersAtTwilio,
    effect: "none" | "done" = "none",
    failure = NO_ANSWER,
  ): void {
    this.#script.push({ operation, effect, failure });
  }

  find(sid: string) {
    return this.#answer("find", sid, () => ({
      ok: true,
      value: this.held.get(sid) ?? null,
    }));
  }

  findByPhoneNumber(phoneNumber: string) {
    return this.#answer<NumberAtTwilio | null>(
      "findByPhoneNumber",
      phoneNumber,
      () => ({
        ok: true,
        value:
          [...this.held.values()].find((number) =>
            number.phoneNumber === phoneNumber
          ) ?? null,
      }),
    );
  }

  removeEmergencyAddress(sid: string) {
    return this.#answer("removeEmergencyAddress", sid, () => {
      const number = this.held.get(sid);
      if (number !== undefined) {
        this.held.set(sid, { ...number, hasEmergencyAddress: false });
      }
      return { ok: true, value: null };
    });
  }

  release(sid: string) {
    return this.#answer<null>("release", sid, () => {
      if (this.held.get(sid)?.hasEmergencyAddress) {
        const message = "It has an emergency address";
        return {
          ok: false,
          failure: { kind: "permanent", code: "TWILIO_20409", message },
        };
      }
      this.held.delete(sid);
      return { ok: true, value: null };
    });
  }

  #answer<Value>(
    operation: keyof NumbersAtTwilio,
    sid: string,
    effect: () => TwilioResult<Value>,
  ): Promise<TwilioResult<Value>> {
    this.#journal.push(`${operation} ${sid}`);
    const next = this.#script.findIndex((entry) =>
      entry.operation === operation
    );
    const [scripted] = next === -1 ? [] : this.#script.splice(next, 1);
    if (scripted === undefined) return Promise.resolve(effect());
    if (scripted.effect === "done") effect();
    return Promise.resolve({ ok: false, failure: scripted.failure });
  }
}
