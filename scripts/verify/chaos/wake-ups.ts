import { setTimeout as wait } from "node:timers/promises";
import type { Traffic } from "./gate.ts";
import {
  type LocalServer,
  type Message,
  receive,
  send,
  serveLocally,
} from "../stack-under-test/http.ts";

/** Delivers a wake-up to the instance whose turn it is, and returns the status of the answer; 503 when none listens. */
export type Deliver = (wakeUp: Message) => Promise<number>;

/** The network between pg_net and the functions: handles a wake-up and returns the status for pg_net. */
export type OnWakeUp = (
  wakeUp: Message,
  deliver: Deliver,
) => Promise<number> | number;

/** A network without faults. */
export const deliverOnce: OnWakeUp = (wakeUp, deliver) => deliver(wakeUp);

interface WakeUpOptions {
  readonly traffic: Traffic;
  readonly onWakeUp: () => OnWakeUp;
  /** The address of the instance whose turn it is, by the function's name. */
  readonly nextInstance: Readonly<Record<string, () => string | undefined>>;
  /** The stack's own API, for all other functions. */
  readonly gateway: string;
}

/** Opens the address to which the database sends its wake-ups. */
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

/** Loses most wake-ups, and answers pg_net as if they had arrived. */
export function loseMost({ dice }: Dice, probability: number): OnWakeUp {
  return async (wakeUp, deliver) =>
    dice() < probability ? 202 : await deliver(wakeUp);
}

/** Delivers every wake-up several times at once. */
export function deliverTimes(times: number): OnWakeUp {
  return async (wakeUp, deliver) => {
    const copies = Array.from({ length: times }, () => deliver(wakeUp));
    const [status = 503] = await Promise.all(copies);
    return status;
  };
}

/** Answers pg_net at once and delivers every wake-up later. */
export function deliverLate({ dice }: Dice, milliseconds: number): OnWakeUp {
  return (wakeUp, deliver) => {
    // Not awaited: the wake-up must arrive after all work seems done.
    void wait(milliseconds * dice()).then(() => deliver(wakeUp));
    return 202;
  };
}

/** Collects three wake-ups and delivers the newest first; each later wake-up delivers the three before it again. */
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
