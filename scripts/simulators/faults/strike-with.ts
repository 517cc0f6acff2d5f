import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Next } from "hono";
import type { TransportFault } from "./fault-kinds.ts";

interface Struck {
  when: "before" | "after";
  /** What the client gets in place of the answer, or null for the answer itself. */
  answer(): Promise<Response | null> | Response;
}

/** Lets a fault strike a request before or after its effect. */
export async function strikeWith(
  c: { res: Response },
  next: Next,
  { when, answer }: Struck,
): Promise<void> {
  if (when === "after") await next();
  const response = await answer();
  if (response !== null) {
    c.res = response;
  } else if (when === "before") {
    await next();
  }
}

/** What the client gets when the way to the vendor goes wrong; null for the answer itself. */
export async function answerInstead(
  fault: TransportFault,
  outgoing: ServerResponse,
): Promise<Response | null> {
  switch (fault.kind) {
    case "html":
      return new Response(
        `<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1></body></html>`,
        { status: fault.status, headers: { "Content-Type": "text/html" } },
      );
    case "reset":
      outgoing.socket?.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case "timeout":
      await disconnection(outgoing);
      return RESPONSE_ALREADY_SENT;
    case "slow":
      await delay(fault.milliseconds, undefined, { ref: false });
      return null;
  }
}

/** The headers of a fault "error". */
export function retryHeaders(seconds: number | undefined) {
  return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}

/** Ends when the client leaves, or the simulator stops and drops it. */
function disconnection(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (outgoing.closed) resolve();
    else outgoing.once("close", () => resolve());
  });
}
