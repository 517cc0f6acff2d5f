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
  readonly functionName: string;
  readonly traffic: Traffic;
  readonly courier: () => Courier;
  readonly nextInstance: () => string | undefined;
  /** The stack's own API, which has all other functions. */
  readonly gateway: string;
}

/** Opens the address that the database sends its wake-ups to. */
export function receiveWakeUps(options: WakeUpOptions): Promise<LocalServer> {
  const { functionName, traffic, courier, nextInstance, gateway } = options;
  const deliver: Deliver = (wakeUp) =>
    traffic.during(async () => {
      const instance = nextInstance();
      if (instance === undefined) return 503;
      const path = `/${functionName}`;
      return await send({ ...wakeUp, path }, instance)
        .then(({ status }) => status, () => 503);
    });
  return serveLocally(async (incoming, outgoing) => {
    const message = await receive(incoming);
    const status = message.path.endsWith(`/${functionName}`)
      ? await courier()(message, deliver)
      : (await send(message, gateway)).status;
    outgoing.writeHead(status).end();
  });
}
