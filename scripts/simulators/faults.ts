import { z } from "zod";

/** Whether a fault strikes before or after the request takes effect. */
const when = z.enum(["before", "after"]).default("before");
const failure = z.int().min(400).max(599);

/** The fields that the fault "error" has for every vendor; code and message are the vendor's own. */
export const errorFaultFields = {
  kind: z.literal("error"),
  when,
  status: failure,
  /** Sent as a Retry-After header. */
  retryAfterSeconds: z.int().min(0).optional(),
};

/** The faults on the way to a vendor, the same for every vendor. */
export const transportFaults = [
  /** The connection is cut without an answer. */
  z.strictObject({ kind: z.literal("reset"), when }),
  /** No answer until the client gives up or the simulator stops. */
  z.strictObject({ kind: z.literal("timeout"), when }),
  /** An error page of a gateway instead of JSON. */
  z.strictObject({ kind: z.literal("html"), when, status: failure }),
  /** An error page of a gateway in plain text. */
  z.strictObject({ kind: z.literal("text"), when, status: failure }),
  /** The correct answer, late. */
  z.strictObject({
    kind: z.literal("slow"),
    when,
    milliseconds: z.int().min(0),
  }),
] as const;
export type TransportFault = z.infer<(typeof transportFaults)[number]>;

/** How often a scripted fault strikes. */
export const repetitionFields = {
  /** How often it strikes; null means until it is removed. */
  times: z.int().min(1).nullable().default(1),
  /** The chance that it strikes a matching request; the dice follow the seed. */
  probability: z.number().min(0).max(1).default(1),
};

/** The fields that the simulator adds to a scripted fault. */
export const activeFaultFields = { id: z.string(), struck: z.int() };

/** How often a scripted fault strikes, and how likely. */
interface Repetition {
  times: number | null;
  probability: number;
}

/** A scripted fault with its id and its number of strikes. */
type Active<Fault> = Fault & { id: string; struck: number };

/** The faults that can still strike. Not kept across a restart. */
export class FaultList<Fault extends Repetition> {
  #faults: Active<Fault>[] = [];
  #dice: () => number;
  #added = 0;

  constructor(seed: number) {
    this.#dice = seededDice(seed);
  }

  /** Starts the dice anew. */
  reseed(seed: number): void {
    this.#dice = seededDice(seed);
  }

  add(scripted: Fault): Active<Fault> {
    this.#added += 1;
    const fault = { ...scripted, id: `fault-${this.#added}`, struck: 0 };
    this.#faults.push(fault);
    return fault;
  }

  /** Every fault that can still strike, in the order of addition. */
  all(): readonly Active<Fault>[] {
    return this.#faults;
  }

  /** Removes a fault; false if no fault has this id. */
  remove(id: string): boolean {
    const kept = this.#faults.filter((fault) => fault.id !== id);
    const found = kept.length < this.#faults.length;
    this.#faults = kept;
    return found;
  }

  clear(): void {
    this.#faults = [];
  }

  /** The first fault that fits a request and wins its throw of the dice, and counts the strike; null when no fault strikes. */
  draw(fits: (fault: Fault) => boolean): Fault | null {
    const fault = this.#faults.find((candidate) =>
      fits(candidate) && this.#dice() < candidate.probability
    );
    if (fault === undefined) return null;
    fault.struck += 1;
    if (fault.struck === fault.times) this.remove(fault.id);
    return fault;
  }
}

/**
 * Random numbers from 0 (inclusive) to 1 (exclusive) that are the same for the same
 * seed: the mulberry32 generator (Tommy Ettinger, public domain), because Math.random
 * takes no seed.
 */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
