import {
  type DataApiRequest,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import type { ServerDataApi } from "../call-database.ts";
import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import { createConversationInit } from "../conversation-init.ts";
import { createGreeter, findOrganization } from "../greeter.ts";
import { createHandler } from "../handler.ts";
import { createPostCall, recordFinishedCall } from "../post-call.ts";
import { createSecretCheck } from "../../_shared/configuration/secret-check.ts";
import { importSigningKeys } from "../authenticate.ts";
import { POST_CALL_SECRET, signEvent } from "./events.ts";

/** The organization of +16041234567. */
export const ACME_ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

/** ElevenLabs' request while +16041234567 rings. */
export const RINGING = JSON.stringify({
  caller_id: "+16045550199",
  agent_id: "agent_jack",
  called_number: "+16041234567",
  call_sid: "CA1",
});

/** A database in which only +16041234567 has an organization. */
export function belongsTo(name: string) {
  return ({ body }: DataApiRequest) =>
    Response.json(
      JSON.stringify(body) === '{"called_number":"+16041234567"}'
        ? [{ organization_id: ACME_ID, organization_name: name }]
        : [],
    );
}

/** The secret that ElevenLabs sends when a call begins. */
export const WEBHOOK_SECRET = "secret of the tests";

/** Longer than any answer takes. */
const PATIENT = 60_000;

/** The function with a Data API that answers as given, for one test. */
export function startElevenLabs(
  answer: (request: DataApiRequest) => Response | Promise<Response>,
  { firstMessage = null, patienceMilliseconds = PATIENT }: {
    readonly firstMessage?: string | null;
    readonly patienceMilliseconds?: number;
  } = {},
) {
  const stub = startStubDataApi(answer);
  const logger = createFakeLogger();
  const dataApi: ServerDataApi = {
    url: stub.dataApi.url,
    secretKeys: ["sb_secret_stub"],
  };
  const conversationInit = createConversationInit({
    isSecret: createSecretCheck([WEBHOOK_SECRET]),
    greet: createGreeter({
      findOrganization: (calledNumber) =>
        findOrganization(dataApi, calledNumber, patienceMilliseconds),
      logger,
    }),
    agentName: "Jack",
    firstMessage,
    logger,
  });
  const postCall = createPostCall({
    signingKeys: importSigningKeys([POST_CALL_SECRET]),
    record: (call) => recordFinishedCall(dataApi, call),
    logger,
    now: () => new Date(),
  });
  const handle = createHandler({
    conversationInit: { fetch: conversationInit },
    postCall: { fetch: postCall },
    logger,
  });

  async function ask(path: string, init: RequestInit) {
    const url = `http://localhost/elevenlabs${path}`;
    const response = await handle(new Request(url, init));
    return { status: response.status, body: await response.json() };
  }

  return {
    logger,
    received: stub.received,
    ask,
    /** Sends the request of a ringing phone. */
    ring: (body: BodyInit, secret = WEBHOOK_SECRET) =>
      ask("/conversation-init", {
        method: "POST",
        headers: { "x-webhook-secret": secret },
        body,
      }),
    /** Sends a signed event of a finished call. */
    report: (event: unknown) => {
      const body = JSON.stringify(event);
      return ask("/post-call", {
        method: "POST",
        headers: { "elevenlabs-signature": signEvent(body) },
        body,
      });
    },
    [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose](),
  };
}
