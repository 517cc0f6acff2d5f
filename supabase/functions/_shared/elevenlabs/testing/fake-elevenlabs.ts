import type { ElevenLabs, NumberToImport } from "../elevenlabs.ts";
import type { ImportedNumber } from "../imports.ts";
import {
  ElevenLabsError,
  type ElevenLabsErrorKind,
} from "../elevenlabs-error.ts";

type Operation = keyof ElevenLabs;

interface ScriptedFailure {
  readonly operation: Operation;
  readonly kind: ElevenLabsErrorKind;
  readonly effect: "none" | "done";
  /** How many such requests succeed first. */
  skip: number;
}

/** An ElevenLabs that keeps imported numbers, any number of imports of each; it fails as a test scripts it. */
export class FakeElevenLabs implements ElevenLabs {
  readonly numbers: ImportedNumber[] = [];
  /** The operations asked for, in order. */
  readonly asked: Operation[] = [];
  readonly imports: NumberToImport[] = [];
  readonly #script: ScriptedFailure[] = [];

  /** Makes the next such request fail, or a later one, without or after its effect. */
  failNext(
    operation: Operation,
    kind: ElevenLabsErrorKind,
    { effect = "none", skip = 0 }: Partial<ScriptedFailure> = {},
  ): void {
    this.#script.push({ operation, kind, effect, skip });
  }

  findById(id: string) {
    return this.#answer(
      "findById",
      () => this.numbers.find((number) => number.id === id) ?? null,
    );
  }

  findByPhoneNumber(phoneNumber: string) {
    return this.#answer(
      "findByPhoneNumber",
      () => this.numbers.filter((number) => number.phoneNumber === phoneNumber),
    );
  }

  importNumber(number: NumberToImport) {
    return this.#answer("importNumber", () => {
      const id = `phnum_${this.imports.push(number)}`;
      const { phoneNumber, agentId } = number;
      this.numbers.push({ id, phoneNumber, agentId, takesCalls: true });
      return id;
    });
  }

  assignAgent(id: string, agentId: string) {
    return this.#answer("assignAgent", () => {
      const position = this.numbers.findIndex((number) => number.id === id);
      const [number] = this.numbers.splice(position, 1);
      if (number !== undefined) this.numbers.push({ ...number, agentId });
    });
  }

  #answer<Value>(operation: Operation, effect: () => Value): Promise<Value> {
    this.asked.push(operation);
    const next = this.#script.findIndex((entry) =>
      entry.operation === operation && entry.skip-- === 0
    );
    const [scripted] = next === -1 ? [] : this.#script.splice(next, 1);
    if (scripted === undefined) return Promise.resolve(effect());
    if (scripted.effect === "done") effect();
    return Promise.reject(new ElevenLabsError(scripted.kind));
  }
}
