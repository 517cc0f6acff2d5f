import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  type DataApiRequest,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import { createConversationInit } from "../conversation-init.ts";
import { createGreeter } from "../greeter.ts";
import { createHandler } from "../handler.ts";
import { createPostCall } from "../post-call.ts";
import { createSecretCheck } from "../shared-secret.ts";
import { createSupabaseCallBook } from "../supabase-call-book.ts";
import { importSigningKey } from "../verify-signature.ts";
import { POST_CALL_SECRET, signEvent } from "./sign-event.ts";

/** What ElevenLabs sends along when a call begins. */
export const WEBHOOK_SECRET = "secret of the tests";

/** Longer than any answer takes that comes. */
const PATIENT = 60_000;

/** The function before a Data API that answers as given, for one test. */
export function startElevenLabs(
  answer: (request: DataApiRequest) => Response | Promise<Response>,
  { firstMessage = null, patienceMilliseconds = PATIENT }: {
    readonly firstMessage?: string | null;
    readonly patienceMilliseconds?: number;
  } = {},
) {
  const stub = startStubDataApi(answer);
  const logger = createFakeLogger();
  const dataApi = { url: stub.dataApi.url, secretKey: "sb_secret_stub" };
  const callBook = createSupabaseCallBook(dataApi, patienceMilliseconds);
  const conversationInit = createConversationInit({
    isSecret: createSecretCheck(WEBHOOK_SECRET),
    greet: createGreeter({ callBook, logger }),
    agentName: "Jack",
    firstMessage,
    logger,
  });
  const postCall = createPostCall({
    signingKey: importSigningKey(POST_CALL_SECRET),
    callBook,
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
    /** A phone rings. */
    ring: (body: BodyInit, secret = WEBHOOK_SECRET) =>
      ask("/conversation-init", {
        method: "POST",
        headers: { "x-webhook-secret": secret },
        body,
      }),
    /** A call is over. */
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
