import { z } from "zod";
import type { EdgeFunction } from "../_shared/http/edge-function.ts";
import type { Logger } from "../_shared/log/logger.ts";
import { DATA_API_MILLISECONDS } from "../_shared/http/fetch-within.ts";
import { callDatabase, type ServerDataApi } from "./call-database.ts";
import type { FinishedCall } from "./finished-call.ts";
import { parseCallEvent } from "./call-event.ts";
import { verifySignature } from "./authenticate.ts";

/** What the handler needs. */
export interface PostCallDeps {
  readonly signingKeys: Promise<readonly CryptoKey[]>;
  /** Records a call and returns its id. */
  readonly record: (call: FinishedCall) => Promise<string>;
  readonly logger: Logger;
  readonly now: () => Date;
}

/**
 * Records each finished call that ElevenLabs reports, once. Other events, such as audio, are acknowledged and dropped,
 * because ElevenLabs switches a webhook off that refuses too much.
 *
 * @throws {ApiError} 401 `INVALID_SIGNATURE`, 400 `INVALID_BODY`, and the database's refusal
 */
export function createPostCall(
  { signingKeys, record, logger, now }: PostCallDeps,
): EdgeFunction["fetch"] {
  return async (request) => {
    const body = new Uint8Array(await request.arrayBuffer());
    const header = request.headers.get("elevenlabs-signature");
    await verifySignature({ header, body }, await signingKeys, now());

    const event = parseCallEvent(new TextDecoder().decode(body));
    if (event.call === null) {
      logger.info("Event ignored", { type: event.type });
      return Response.json({ status: "ignored" });
    }
    const id = await record(event.call);
    const { conversationId } = event.call;
    logger.info("Call recorded", { callId: id, conversationId });
    return Response.json({ status: "recorded", id });
  };
}

/**
 * Records a call in the database, once per conversation, and returns its id.
 *
 * @throws {ApiError} when the database refuses or does not answer
 */
export async function recordFinishedCall(
  dataApi: ServerDataApi,
  call: FinishedCall,
): Promise<string> {
  const answer = await callDatabase(dataApi, {
    functionName: "record_finished_call",
    parameters: {
      conversation_id: call.conversationId,
      direction: call.direction,
      status: call.status,
      agent_number: call.agentNumber,
      other_party: call.otherParty,
      call_sid: call.callSid,
      started_at: call.startedAt,
      duration_seconds: call.durationSeconds,
      result: call.result,
      provider_cost: call.providerCost,
    },
    milliseconds: DATA_API_MILLISECONDS,
  });
  return z.string().parse(answer);
}
