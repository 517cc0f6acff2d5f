import type { Flight } from "./flight.ts";
import type { RunEnd } from "./single-flight.ts";

/**
 * Makes work linger that does all that is due and ends: it is done once more at the end of the flight's linger, which
 * begins anew with each wake-up. Whoever relies on a wake-up of another, and commits meanwhile, is served.
 */
export function lingering(
  work: (flight: Flight) => Promise<RunEnd>,
): (flight: Flight) => Promise<RunEnd> {
  return async (flight) => {
    for (let hasLingered = false;;) {
      flight.look();
      const end = await work(flight);
      if (hasLingered || end === "unfinished") return end;
      hasLingered = await flight.pause(flight.lingerMilliseconds);
    }
  };
}
