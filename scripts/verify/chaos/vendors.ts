import type { ShutdownList } from "../../local/processes/shutdown-list.ts";
import { createElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import { startElevenLabsSimulator } from "../../simulators/elevenlabs/start.ts";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import { startTwilioSimulator } from "../../simulators/twilio/start.ts";
import { elevenLabsAccount, twilioAccount } from "./function-settings.ts";
import { type OnStep, openGate, type Traffic } from "./gate.ts";

interface VendorOptions {
  readonly shutdown: ShutdownList;
  readonly traffic: Traffic;
  readonly onStep: () => OnStep;
  /** Called for each request that reaches Twilio. */
  readonly onTwilioRequest: () => void;
}

/** Starts the simulated Twilio and ElevenLabs, each behind a gate. ElevenLabs asks Twilio directly. */
export async function startVendors(
  { shutdown, traffic, onStep, onTwilioRequest }: VendorOptions,
) {
  const twilio = await shutdown.track(
    startTwilioSimulator({ port: 0, ...twilioAccount }),
  );
  const twilioGate = await shutdown.track(openGate({
    target: () => twilio.url,
    traffic,
    onStep,
    onRequest: onTwilioRequest,
  }));
  const elevenLabs = await shutdown.track(startElevenLabsSimulator({
    port: 0,
    apiKey: elevenLabsAccount.apiKey,
    twilio: { url: twilio.url, accountSid: twilioAccount.accountSid },
    agents: [{ agentId: elevenLabsAccount.agentId }],
  }));
  const elevenLabsGate = await shutdown.track(
    openGate({ target: () => elevenLabs.url, traffic, onStep }),
  );
  return {
    twilio: createTwilioControlClient(twilio.url),
    elevenLabs: createElevenLabsControlClient(elevenLabs.url),
    /** The address of Twilio for the functions. */
    twilioGate: twilioGate.url,
    /** The address of ElevenLabs for the functions. */
    elevenLabsGate: elevenLabsGate.url,
  };
}
