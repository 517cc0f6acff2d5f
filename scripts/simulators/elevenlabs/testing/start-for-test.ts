import type { TestContext } from "node:test";
import {
  accountSid,
  authToken,
  startForTest as startTwilioForTest,
} from "../../twilio/testing/start-for-test.ts";
import { createElevenLabsControlClient } from "../control-client.ts";
import {
  type ElevenLabsSimulatorOptions,
  startElevenLabsSimulator,
} from "../start.ts";

export const apiKey = "key of the test";
export const agentId = "agent_of_the_test";

/** A simulator for one test, by default with one agent and no Twilio; stops when the test ends. */
export async function startForTest(
  t: TestContext,
  options: Partial<ElevenLabsSimulatorOptions> = {},
) {
  const simulator = await startElevenLabsSimulator({
    port: 0,
    apiKey,
    twilio: null,
    agents: [{ agentId, name: "Jack", firstMessage: "Hello" }],
    ...options,
  });
  t.after(() => simulator.stop());
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = { "xi-api-key": apiKey };
    const url = `${simulator.url}/v1/convai/${path}`;
    const response = await fetch(url, { headers, ...init });
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  return {
    ...simulator,
    control: createElevenLabsControlClient(simulator.url),
    /** Requests a path below /v1/convai/. */
    request,
    /** Sends a JSON body. */
    send: (method: "POST" | "PATCH", path: string, body: unknown) =>
      request(path, { method, body: JSON.stringify(body) }),
  };
}

/** A simulator whose imports find their numbers at a Twilio simulator for the same test. */
export async function startWithTwilio(t: TestContext) {
  const key = { sid: `SK${"0".repeat(32)}`, secret: "secret of the key" };
  const twilio = await startTwilioForTest(t, { apiKeys: [key] });
  const access = { url: twilio.url, accountSid };
  const { send, ...elevenLabs } = await startForTest(t, { twilio: access });
  return {
    ...elevenLabs,
    send,
    twilio,
    key,
    /** Imports a number with the account's own credentials, unless the request has others. */
    importNumber: (phone_number: string, more: Record<string, unknown> = {}) =>
      send("POST", "phone-numbers", {
        provider: "twilio",
        phone_number,
        label: "Acme",
        sid: accountSid,
        token: authToken,
        ...more,
      }),
  };
}
