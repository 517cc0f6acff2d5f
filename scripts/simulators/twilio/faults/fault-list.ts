import { seededDice } from "./dice.ts";
import type { ActiveFault, Fault, FaultOrder, Operation } from "./fault.ts";

/** What a request is about, as far as it says. */
export interface Subject {
  phoneNumber?: string | undefined;
  areaCode?: string | undefined;
  friendlyName?: string | undefined;
}

/** The faults in waiting. They are not kept across a restart. */
export class FaultList {
  #faults: ActiveFault[] = [];
  #dice: () => number;
  #added = 0;

  constructor(seed: number) {
    this.#dice = seededDice(seed);
  }

  /** Starts the dice anew. */
  reseed(seed: number): void {
    this.#dice = seededDice(seed);
  }

  add(order: FaultOrder): ActiveFault {
    this.#added += 1;
    const fault = { ...order, id: `fault-${this.#added}`, struck: 0 };
    this.#faults.push(fault);
    return fault;
  }

  /** Every fault that can still strike, in the order they were added. */
  all(): readonly ActiveFault[] {
    return this.#faults;
  }

  /** Removes a fault; false if there is none of that id. */
  remove(id: string): boolean {
    const kept = this.#faults.filter((fault) => fault.id !== id);
    const found = kept.length < this.#faults.length;
    this.#faults = kept;
    return found;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that fits a request and wins its throw of the dice, counted as struck; null if the request is spared. */
  draw(operation: Operation, subject: Subject): Fault | null {
    const fault = this.#faults.find((candidate) =>
      fits(candidate, operation, subject) &&
      this.#dice() < candidate.probability
    );
    if (fault === undefined) return null;
    fault.struck += 1;
    if (fault.struck === fault.times) this.remove(fault.id);
    return fault.fault;
  }
}

function fits(
  { operation, match }: FaultOrder,
  requested: Operation,
  subject: Subject,
): boolean {
  return (operation === "any" || operation === requested) &&
    (match.phoneNumber ?? subject.phoneNumber) === subject.phoneNumber &&
    (match.areaCode ?? subject.areaCode) === subject.areaCode &&
    (match.friendlyName ?? subject.friendlyName) === subject.friendlyName;
}
