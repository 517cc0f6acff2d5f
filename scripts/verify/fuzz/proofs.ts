import { createHmac, randomUUID } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import { Webhook } from "standardwebhooks";
import { simulatedTwilio } from "../../local/vendors/vendors.ts";
import { fuzzSettings } from "./fuzz-settings.ts";

/** What is signed. */
interface Signed {
  readonly body: Buffer;
  /** The URL of the stack's functions. */
  readonly functionsUrl: string;
}

type Sign = (signed: Signed) => Readonly<Record<string, string>>;

const { EDGE_FUNCTION_SECRET, ELEVENLABS_POST_CALL_SECRET } = fuzzSettings;
const OTHER_SECRET = `whsec_${
  Buffer.from("the secret of others").toString("base64")
}`;
const AN_HOUR = 3_600;

function wakeUp(
  body: string | Buffer,
  secret: string = EDGE_FUNCTION_SECRET,
  age = 0,
) {
  const id = `msg_${randomUUID()}`;
  const at = new Date(Date.now() - age * 1_000);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Webhook(secret).sign(id, at, body),
  };
}

function report(
  body: string | Buffer,
  secret: string = ELEVENLABS_POST_CALL_SECRET,
  age = 0,
) {
  const time = Math.floor(Date.now() / 1_000) - age;
  const signature = createHmac("sha256", secret).update(`${time}.`)
    .update(body).digest("hex");
  return { "elevenlabs-signature": `t=${time},v0=${signature}` };
}

function call(
  { body, functionsUrl }: Signed,
  authToken: string,
  path = "/twilio/voice",
) {
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  return {
    "x-twilio-signature": getExpectedTwilioSignature(
      authToken,
      `${functionsUrl}${path}`,
      form,
    ),
  };
}

/** How requests are signed, by signer and by description; only "right" ones are. No right wake-up: only the database has it. */
export const proofs: Readonly<Record<string, Readonly<Record<string, Sign>>>> =
  {
    "database": {
      "a wake-up of another secret": ({ body }) => wakeUp(body, OTHER_SECRET),
      "an old wake-up": ({ body }) =>
        wakeUp(body, EDGE_FUNCTION_SECRET, AN_HOUR),
      "a wake-up of tomorrow": ({ body }) =>
        wakeUp(body, EDGE_FUNCTION_SECRET, -AN_HOUR),
      "the wake-up of another body": ({ body }) => wakeUp(`${body} `),
      "half a wake-up": () => ({
        "webhook-id": "msg_1",
        "webhook-signature": "v1,%",
      }),
      "a wake-up at no time": ({ body }) => ({
        ...wakeUp(body),
        "webhook-timestamp": "NaN",
      }),
    },
    "ElevenLabs": {
      "right report": ({ body }) => report(body),
      "a report of another secret": ({ body }) =>
        report(body, "wsec_of_others"),
      "an old report": ({ body }) =>
        report(body, ELEVENLABS_POST_CALL_SECRET, AN_HOUR),
      "the report of another body": ({ body }) => report(`${body} `),
      "a report at no time": () => ({ "elevenlabs-signature": "t=1e9,v0=zz" }),
      "the signature of nothing": () => ({ "elevenlabs-signature": "t=,v0=" }),
    },
    "ElevenLabs' webhook": {
      "right webhook secret": () => ({
        "x-webhook-secret": fuzzSettings.ELEVENLABS_WEBHOOK_SECRET,
      }),
      "an empty webhook secret": () => ({ "x-webhook-secret": "" }),
      "another webhook secret": () => ({
        "x-webhook-secret": ELEVENLABS_POST_CALL_SECRET,
      }),
    },
    "Twilio": {
      "right call": (signed) => call(signed, simulatedTwilio.authToken),
      "the call of another account": (signed) => call(signed, "0".repeat(32)),
      "the call of another URL": (signed) =>
        call(signed, simulatedTwilio.authToken, "/twilio"),
      "no base64": () => ({ "x-twilio-signature": "\u00e9%%" }),
    },
  };
