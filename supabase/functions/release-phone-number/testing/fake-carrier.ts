import type {
  Carrier,
  CarrierFailure,
  CarrierResult,
  HeldNumber,
} from "../carrier.ts";

interface ScriptedFailure {
  readonly operation: keyof Carrier;
  readonly failure: CarrierFailure;
  readonly effect: "none" | "done";
}

/** A carrier with the numbers that we pay for; it fails as a test scripts it. */
export class FakeCarrier implements Carrier {
  /** By id. */
  readonly held = new Map<string, HeldNumber>();
  readonly #journal: string[];
  readonly #script: ScriptedFailure[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  /** Makes the next such request fail, without or after its effect. */
  failNext(
    operation: keyof Carrier,
    effect: "none" | "done" = "none",
    failure: Partial<CarrierFailure> = {},
  ): void {
    const whole = { code: "NO_ANSWER", message: "None", isRateLimited: false };
    this.#script.push({ operation, effect, failure: { ...whole, ...failure } });
  }

  find(sid: string) {
    return this.#answer("find", sid, () => ({
      ok: true,
      value: this.held.get(sid) ?? null,
    }));
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
        const failure = { code: "TWILIO_20409", message, isRateLimited: false };
        return { ok: false, failure };
      }
      this.held.delete(sid);
      return { ok: true, value: null };
    });
  }

  #answer<Value>(
    operation: keyof Carrier,
    sid: string,
    effect: () => CarrierResult<Value>,
  ): Promise<CarrierResult<Value>> {
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
