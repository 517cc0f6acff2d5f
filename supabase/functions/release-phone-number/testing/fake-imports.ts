import {
  ElevenLabsError,
  type ElevenLabsErrorKind,
} from "../../_shared/elevenlabs/elevenlabs-error.ts";
import type { ImportedNumber } from "../../_shared/elevenlabs/imports.ts";
import type { Imports } from "../elevenlabs-imports.ts";

/** An ElevenLabs that keeps imports; it fails as a test scripts it. */
export class FakeImports implements Imports {
  readonly numbers: ImportedNumber[] = [];
  /** Ids that the list does not show yet. */
  readonly unlisted = new Set<string>();
  readonly #journal: string[];
  readonly #script: {
    readonly operation: keyof Imports;
    readonly kind: ElevenLabsErrorKind;
    readonly effect: "none" | "done";
  }[] = [];

  constructor(journal: string[]) {
    this.#journal = journal;
  }

  /** Imports a number under this id. */
  import(id: string, phoneNumber: string): void {
    this.numbers.push({
      id,
      phoneNumber,
      agentId: "agent_jack",
      takesCalls: true,
    });
  }

  /** Makes the next such request fail, without or after its effect. */
  failNext(
    operation: keyof Imports,
    effect: "none" | "done" = "none",
    kind: ElevenLabsErrorKind = "unavailable",
  ): void {
    this.#script.push({ operation, effect, kind });
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
      () =>
        this.numbers.filter((number) =>
          number.phoneNumber === phoneNumber && !this.unlisted.has(number.id)
        ),
    );
  }

  remove(id: string) {
    this.#journal.push(`remove ${id}`);
    return this.#answer("remove", () => {
      const position = this.numbers.findIndex((number) => number.id === id);
      if (position !== -1) this.numbers.splice(position, 1);
    });
  }

  #answer<Answer>(
    operation: keyof Imports,
    effect: () => Answer,
  ): Promise<Answer> {
    const next = this.#script.findIndex((entry) =>
      entry.operation === operation
    );
    const [scripted] = next === -1 ? [] : this.#script.splice(next, 1);
    if (scripted === undefined) return Promise.resolve(effect());
    if (scripted.effect === "done") effect();
    return Promise.reject(new ElevenLabsError(scripted.kind));
  }
}
