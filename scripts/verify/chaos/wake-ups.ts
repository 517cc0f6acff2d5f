import { setTimeout as wait } from "node:timers/promises";
import type { Traffic } from "./gate.ts";
import {
  type LocalServer,
  type Message,
  receive,
  send,
  serveLocally,
} from "./http.ts";

/** Delivers a wake-up to the instance whose turn it is, and returns the answered status; 503 when none listens. */
export type Deliver = (wakeUp: Message) => Promise<number>;

/** What the network does with a wake-up that pg_net sent; returns the status that pg_net gets. */
export type OnWakeUp = (
  wakeUp: Message,
  deliver: Deliver,
) => Promise<number> | number;

/** The network as it should be. */
export const deliverOnce: OnWakeUp = (wakeUp, deliver) => deliver(wakeUp);

interface WakeUpOptions {
  readonly traffic: Traffic;
  readonly onWakeUp: () => OnWakeUp;
  /** By the function's name, the instance whose turn it is. */
  readonly nextInstance: Readonly<Record<string, () => string | undefined>>;
  /** The stack's own API, which has all other functions. */
  readonly gateway: string;
}

/** Opens the address that the database sends its wake-ups to. */
export function receiveWakeUps(options: WakeUpOptions): Promise<LocalServer> {
  const { traffic, onWakeUp, nextInstance, gateway } = options;
  const deliverTo =
    (name: string, next: () => string | undefined): Deliver => (wakeUp) =>
      traffic.during(async () => {
        const instance = next();
        if (instance === undefined) return 503;
        return await send({ ...wakeUp, path: `/${name}` }, instance)
          .then(({ status }) => status, () => 503);
      });
  return serveLocally(async (incoming, outgoing) => {
    const message = await receive(incoming);
    const name = message.path.split("/").at(-1) ?? "";
    const next = nextInstance[name];
    const status = next === undefined
      ? (await send(message, gateway)).status
      : await onWakeUp()(message, deliverTo(name, next));
    outgoing.writeHead(status).end();
  });
}

/** Random numbers from 0 to 1. */
interface Dice {
  readonly dice: () => number;
}

/** Loses most wake-ups; pg_net is told that they arrived. */
export function loseMost({ dice }: Dice, probability: number): OnWakeUp {
  return async (wakeUp, deliver) =>
    dice() < probability ? 202 : await deliver(wakeUp);
}

/** Delivers every wake-up so many times at once. */
export function deliverTimes(times: number): OnWakeUp {
  return async (wakeUp, deliver) => {
    const copies = Array.from({ length: times }, () => deliver(wakeUp));
    const [status = 503] = await Promise.all(copies);
    return status;
  };
}

/** Delivers every wake-up later than pg_net thinks. */
export function deliverLate({ dice }: Dice, milliseconds: number): OnWakeUp {
  return (wakeUp, deliver) => {
    // Not awaited: that it comes after all was thought to be over is the point.
    void wait(milliseconds * dice()).then(() => deliver(wakeUp));
    return 202;
  };
}

/** Keeps wake-ups until there are three and delivers them the last one first, and each of them again the next time. */
export function deliverLastFirst(): OnWakeUp {
  const kept: Message[] = [];
  return async (wakeUp, deliver) => {
    kept.unshift(wakeUp);
    if (kept.length < 3) return 202;
    for (const message of kept) await deliver(message);
    kept.splice(3);
    return 202;
  };
}
