import { TwilioError } from "../api/twilio-error.ts";
import type { Simulation } from "../simulation.ts";
import { askWebhook } from "./ask-webhook.ts";
import type { PlacedCall } from "./placed-call.ts";
import { playTwiml } from "./play-twiml.ts";
import { makeCallSid, parametersOf } from "./ring.ts";

/**
 * Places the call of a form, and rings: each request is another call. The codes are those of
 * https://www.twilio.com/docs/api/errors; Twilio documents no status for them. Throws the TwilioError of a refusal.
 */
export function placeCall(
  simulation: Simulation,
  form: URLSearchParams,
): PlacedCall {
  const from = form.get("From") ?? "";
  const to = form.get("To") ?? "";
  const url = form.get("Url") ?? "";
  if (!/^\+[1-9]\d{6,14}$/.test(to)) {
    throw new TwilioError(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  }
  if (simulation.state.numbers.findByPhoneNumber(from) === null) {
    const message =
      `The source phone number provided, ${from}, is not yet verified for your account`;
    throw new TwilioError(400, 21210, message);
  }
  if (!URL.canParse(url)) {
    throw new TwilioError(400, 21205, `Url is not a valid URL: ${url}`);
  }
  const call: PlacedCall = {
    sid: makeCallSid(),
    from,
    to,
    status: "queued",
    createdAt: new Date().toISOString(),
    url,
    statusCallback: form.get("StatusCallback"),
    heard: [],
    failure: null,
  };
  simulation.exchange.calls.push(call);
  // Like Twilio, without waiting for the answer to the request: somebody may take the call before it.
  setImmediate(() => void connect(simulation, call));
  return call;
}

async function connect(
  simulation: Simulation,
  call: PlacedCall,
): Promise<void> {
  const missed = simulation.exchange.missing.get(call.to);
  if (missed !== undefined) return await endCall(simulation, call, missed);
  call.status = "in-progress";
  try {
    const twiml = await askWebhook(simulation, {
      url: call.url,
      method: "POST",
      parameters: describe(simulation, call),
    });
    const { heard, streamUrl } = await playTwiml(twiml, call.sid);
    call.heard = heard;
    if (streamUrl === null) await endCall(simulation, call, "completed");
  } catch (error) {
    call.failure = error instanceof Error ? error.message : String(error);
    await endCall(simulation, call, "completed");
  }
}

/** Ends a call, and tells its status callback; whether that answers changes nothing. */
export async function endCall(
  simulation: Simulation,
  call: PlacedCall,
  status: PlacedCall["status"],
  durationSeconds = 0,
): Promise<void> {
  call.status = status;
  if (call.statusCallback === null) return;
  await askWebhook(simulation, {
    url: call.statusCallback,
    method: "POST",
    parameters: {
      ...describe(simulation, call),
      CallDuration: String(durationSeconds),
    },
  }).catch((error) => call.failure ??= String(error));
}

function describe(simulation: Simulation, call: PlacedCall) {
  const { sid: callSid, from, to, status } = call;
  const direction = "outbound-api";
  return parametersOf(simulation, { callSid, from, to, status, direction });
}
