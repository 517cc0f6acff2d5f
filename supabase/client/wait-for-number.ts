import { ApiError } from "./api-error.ts";
import type { Client } from "./client.ts";
import { listenForChanges } from "./listen-for-changes.ts";
import {
  type OrganizationPhoneNumber,
  readPhoneNumber,
} from "./organization-phone-number.ts";
import { createBell, within } from "./waiting.ts";

/** How to wait. */
export interface WaitOptions {
  /** `number`: until there is a number. `active`: until it can take calls, also while it is being set up. */
  readonly until?: "number" | "active";
  /** How long to wait before the last look, which itself takes at most ten seconds; a minute unless set. */
  readonly timeoutMs?: number;
  /** Ends the wait at once: it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Whether to ask Realtime for hints: in a browser, unless set. */
  readonly realtime?: boolean;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;
const LONGEST_LOOK_MS = 10_000;
/** Timers know no longer time, and go off at once instead. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Waits for the number of an organization, and returns its state: at once where waiting is of no use, because the order
 * waits or failed, none is ordered, or the number is suspended or ending; and when time is up. Looks again in growing
 * pauses, and as soon as Realtime gives a hint.
 *
 * @throws the signal's reason
 * @throws {ApiError} a refusal, at once; the last failure, if the last look failed
 * @throws {RangeError} a time that is none, or is for ever
 */
export async function waitForNumber(
  client: Client,
  organizationId: string,
  options: WaitOptions = {},
): Promise<OrganizationPhoneNumber> {
  const { until = "number", timeoutMs = 60_000, signal } = options;
  if (!(timeoutMs >= 0 && timeoutMs <= LONGEST_TIMEOUT_MS)) {
    throw new RangeError(
      `Cannot wait for ${timeoutMs} ms: give 0 to ${LONGEST_TIMEOUT_MS}`,
    );
  }
  signal?.throwIfAborted();

  let isTimeUp = timeoutMs === 0;
  const bell = createBell();
  const deadline = setTimeout(() => {
    isTimeUp = true;
    bell.ring();
  }, timeoutMs);
  signal?.addEventListener("abort", bell.ring);
  const hasRealtime = options.realtime ?? "document" in globalThis;
  let stopListening: (() => void) | undefined;
  try {
    for (let pause = FIRST_PAUSE_MS;; pause *= 1.5) {
      const found = await look(client, organizationId, signal);
      if (found instanceof ApiError) {
        if (isTimeUp || !found.isPassing) throw found;
      } else if (isTimeUp || isTheEnd(found, until)) return found;
      // Only now: a socket that is closed while it opens makes browsers complain.
      if (hasRealtime) {
        stopListening ??= listenForChanges(client, organizationId, bell.ring);
      }
      await bell.heard(Math.min(pause, LONGEST_PAUSE_MS));
      signal?.throwIfAborted();
    }
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener("abort", bell.ring);
    stopListening?.();
  }
}

/** The state, or why it could not be read. */
async function look(
  client: Client,
  organizationId: string,
  signal: AbortSignal | undefined,
): Promise<OrganizationPhoneNumber | ApiError> {
  try {
    return await within(
      LONGEST_LOOK_MS,
      signal,
      (ended) => readPhoneNumber(client, organizationId, ended),
    );
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ApiError) return error;
    throw error;
  }
}

/** Whether waiting longer is of no use. */
function isTheEnd(
  { state }: OrganizationPhoneNumber,
  until: "number" | "active",
): boolean {
  return state !== "ordering" &&
    !(state === "setting_up" && until === "active");
}
