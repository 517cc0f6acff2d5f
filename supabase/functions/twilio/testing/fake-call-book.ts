import type { CallBook, CalledNumber, IncomingCall } from "../call-book.ts";

/** Keeps calls for a test to read, and answers what the test says. */
export class FakeCallBook implements CallBook {
  readonly calls: IncomingCall[] = [];
  readonly #answer: Promise<CalledNumber | null>;

  constructor(answer: CalledNumber | null | Promise<CalledNumber | null>) {
    this.#answer = Promise.resolve(answer);
  }

  recordMissedCall(call: IncomingCall): Promise<CalledNumber | null> {
    this.calls.push(call);
    return this.#answer;
  }
}
