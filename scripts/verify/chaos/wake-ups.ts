import { type Message, receive, send } from "./exchange.ts";
import { type LocalServer, serveLocally } from "./local-server.ts";
import type { Traffic } from "./traffic.ts";

/** Delivers a wake-up to the instance whose turn it is, and returns the answered status; 503 when none listens. */
export type Deliver = (wakeUp: Message) => Promise<number>;

/** What the network does with a wake-up that pg_net sent; returns the status that pg_net gets. */
export type Courier = (
  wakeUp: Message,
  deliver: Deliver,
) => Promise<number> | number;

/** The network as it should be. */
export const reliableCourier: Courier = (wakeUp, deliver) => deliver(wakeUp);

interface WakeUpOptions {
  readonly traffic: Traffic;
  readonly courier: () => Courier;
  /** By the function's name, the instance whose turn it is. */
  readonly nextInstance: Readonly<Record<string, () => string | undefined>>;
  /** The stack's own API, which has all other functions. */
  readonly gateway: string;
}

/** Opens the address that the database sends its wake-ups to. */
export function receiveWakeUps(options: WakeUpOptions): Promise<LocalServer> {
  const { traffic, courier, nextInstance, gateway } = options;
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
      : await courier()(message, deliverTo(name, next));
    outgoing.writeHead(status).end();
  });
}
