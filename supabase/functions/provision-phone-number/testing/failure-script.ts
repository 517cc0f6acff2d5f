import type {
  TwilioFailure,
  TwilioFailureKind,
  TwilioResult,
} from "../../_shared/twilio/twilio-failure.ts";

interface ScriptedFailure<Operation> {
  readonly operation: Operation;
  readonly failure: TwilioFailure;
  readonly effect: "none" | "done";
}

/** The failures that a test scripts, each for the next request of its operation. */
export class FailureScript<Operation> {
  readonly #failures: ScriptedFailure<Operation>[] = [];

  failNext(
    operation: Operation,
    failure: TwilioFailure,
    effect: "none" | "done",
  ): void {
    this.#failures.push({ operation, failure, effect });
  }

  /** What the effect answers, or the scripted failure. */
  answer<Value>(
    operation: Operation,
    effect: () => TwilioResult<Value>,
  ): Promise<TwilioResult<Value>> {
    const next = this.#failures.findIndex((entry) =>
      entry.operation === operation
    );
    const [scripted] = next === -1 ? [] : this.#failures.splice(next, 1);
    if (scripted === undefined) return Promise.resolve(effect());
    if (scripted.effect === "done") effect();
    return Promise.resolve({ ok: false, failure: scripted.failure });
  }
}

/** A failure of the given kind, with the kind as its code. */
export function failure(kind: TwilioFailureKind): TwilioFailure {
  return {
    kind,
    code: kind.toUpperCase().replace("-", "_"),
    message: "Scripted",
  };
}
