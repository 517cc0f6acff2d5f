import { createHmac, randomUUID } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";
import { fuzzSettings } from "../../fuzz/fuzz-settings.ts";
import { webhookSecrets } from "../../stack-under-test/call-from-elevenlabs.ts";
import { makeCallSid } from "../../stack-under-test/call-from-twilio.ts";
import type { Message } from "../../stack-under-test/http.ts";

/** What the calls are about. */
export interface CalledThings {
  readonly organizationId: string;
  /** Of a number whose calls the agent answers. */
  readonly activeNumber: string;
  /** Of a number whose callers hear a message. */
  readonly waitingNumber: string;
  readonly secretKey: string;
  /** The public address of the functions, by which Twilio signs. */
  readonly functionsUrl: string;
}

/** A new request to a function, as those send it for whom it is. */
export type MakeCall = () => Message;

const json = { "content-type": "application/json" };

/** How each function that is not woken is called; the others get a wake-up. */
export function callsOf(things: CalledThings): Record<string, MakeCall> {
  const { organizationId, secretKey } = things;
  return {
    hello: () => post("/hello", json, "{}"),
    select: () => post("/select", json, JSON.stringify({ id: organizationId })),
    elevenlabs: () => callElevenLabs(things),
    twilio: () => callTwilio(things),
    organizations: () =>
      get(`/organizations/${organizationId}/phone-numbers`, secretKey),
    admin: () => get("/admin/notifications?status=pending", secretKey),
    "activation-link": () =>
      post(
        "/activation-link/open",
        json,
        JSON.stringify({ token: randomUUID().replaceAll("-", "") }),
      ),
  };
}

/** A wake-up as the database signs it. */
export function wakeUpCall(functionName: string): Message {
  const body = JSON.stringify({ type: `${functionName}.wake_up` });
  const id = `msg_${randomUUID()}`;
  const time = Math.floor(Date.now() / 1_000);
  const key = Buffer.from(
    fuzzSettings.EDGE_FUNCTION_SECRET.replace(/^whsec_/, ""),
    "base64",
  );
  const signature = createHmac("sha256", key).update(`${id}.${time}.${body}`)
    .digest("base64");
  return post(`/${functionName}`, {
    ...json,
    "webhook-id": id,
    "webhook-timestamp": String(time),
    "webhook-signature": `v1,${signature}`,
  }, body);
}

function callElevenLabs({ activeNumber }: CalledThings): Message {
  return post(
    "/elevenlabs/conversation-init",
    {
      ...json,
      "x-webhook-secret": webhookSecrets.ELEVENLABS_WEBHOOK_SECRET,
    },
    JSON.stringify({
      caller_id: "+16045550199",
      agent_id: "agent_jack",
      called_number: activeNumber,
      call_sid: makeCallSid(),
    }),
  );
}

function callTwilio({ waitingNumber, functionsUrl }: CalledThings): Message {
  const form = {
    AccountSid: simulatedTwilio.accountSid,
    ApiVersion: "2010-04-01",
    CallSid: makeCallSid(),
    CallStatus: "ringing",
    Direction: "inbound",
    To: waitingNumber,
    From: "+16045550199",
  };
  return post("/twilio/voice", {
    "content-type": "application/x-www-form-urlencoded",
    "x-twilio-signature": getExpectedTwilioSignature(
      simulatedTwilio.authToken,
      `${functionsUrl}/twilio/voice`,
      form,
    ),
  }, new URLSearchParams(form).toString());
}

function get(path: string, secretKey: string): Message {
  return {
    method: "GET",
    path,
    headers: { apikey: secretKey },
    body: Buffer.alloc(0),
  };
}

function post(
  path: string,
  headers: Record<string, string>,
  body: string,
): Message {
  return { method: "POST", path, headers, body: Buffer.from(body) };
}
