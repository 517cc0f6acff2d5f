import type { ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Next } from "hono";
import type { TransportFault } from "./faults.ts";

/** The fields that all vendors' faults "error" have in common. */
interface ErrorFault {
  kind: "error";
  when: "before" | "after";
  retryAfterSeconds?: number | undefined;
}

interface StrikeOptions<VendorError extends ErrorFault> {
  /** The record of the request, to which the kind of the fault is added. */
  request: { fault: string | null };
  /** Undefined when no fault strikes. */
  fault: VendorError | TransportFault | undefined;
  /** The vendor's own form of an error. */
  refuse(fault: VendorError, headers: Record<string, string>): Response;
}

/** Lets a fault strike a request before or after its effect. */
export async function strikeWith<VendorError extends ErrorFault>(
  c: { res: Response; env: { outgoing: ServerResponse } },
  next: Next,
  { request, fault, refuse }: StrikeOptions<VendorError>,
): Promise<void> {
  request.fault = fault?.kind ?? null;
  if (fault === undefined) return next();
  if (fault.when === "after") await next();
  const response = fault.kind === "error"
    ? refuse(fault, retryHeaders(fault.retryAfterSeconds))
    : await answerInstead(fault, c.env.outgoing);
  if (response !== null) {
    c.res = response;
  } else if (fault.when === "before") {
    await next();
  }
}

/** The response of a fault on the way to the vendor; null for the vendor's own answer. */
async function answerInstead(
  fault: TransportFault,
  outgoing: ServerResponse,
): Promise<Response | null> {
  switch (fault.kind) {
    case "html":
      return new Response(
        `<html><head><title>${fault.status}</title></head><body><h1>${fault.status}</h1></body></html>`,
        { status: fault.status, headers: { "Content-Type": "text/html" } },
      );
    case "text":
      return new Response(`${fault.status}: not passed on`, {
        status: fault.status,
        headers: { "Content-Type": "text/plain" },
      });
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
function retryHeaders(seconds: number | undefined): Record<string, string> {
  return seconds === undefined ? {} : { "Retry-After": String(seconds) };
}

/** Ends when the client disconnects, or the simulator stops. */
function disconnection(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (outgoing.closed) resolve();
    else outgoing.once("close", () => resolve());
  });
}
