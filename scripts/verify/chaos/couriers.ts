import { setTimeout as wait } from "node:timers/promises";
import type { Message } from "./exchange.ts";
import type { Courier } from "./wake-ups.ts";
import type { World } from "./world.ts";

/** Loses most wake-ups; pg_net is told that they arrived. */
export function loseMost({ dice }: World, probability: number): Courier {
  return async (wakeUp, deliver) =>
    dice() < probability ? 202 : await deliver(wakeUp);
}

/** Delivers every wake-up so many times at once. */
export function repeat(times: number): Courier {
  return async (wakeUp, deliver) => {
    const copies = Array.from({ length: times }, () => deliver(wakeUp));
    const [status = 503] = await Promise.all(copies);
    return status;
  };
}

/** Delivers every wake-up later than pg_net thinks. */
export function delay({ dice }: World, milliseconds: number): Courier {
  return (wakeUp, deliver) => {
    // Not awaited: that it comes after all was thought to be over is the point.
    void wait(milliseconds * dice()).then(() => deliver(wakeUp));
    return 202;
  };
}

/** Keeps wake-ups until there are three and delivers them the last one first, and each of them again the next time. */
export function shuffle(): Courier {
  const kept: Message[] = [];
  return async (wakeUp, deliver) => {
    kept.unshift(wakeUp);
    if (kept.length < 3) return 202;
    for (const message of kept) await deliver(message);
    kept.splice(3);
    return 202;
  };
}
