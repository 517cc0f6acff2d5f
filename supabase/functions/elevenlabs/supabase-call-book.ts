import { z } from "zod";
import { askDatabase, type ServerDataApi } from "./ask-database.ts";
import { DATA_API_MILLISECONDS } from "../_shared/http/fetch-within.ts";
import type { CallBook } from "./call-book.ts";

const organizationsSchema = z.array(
  z.object({ organization_id: z.string(), organization_name: z.string() }),
);

/**
 * The calls in the database, behind the Data API.
 *
 * @param patienceMilliseconds how long a caller waits for it
 */
export function createSupabaseCallBook(
  dataApi: ServerDataApi,
  patienceMilliseconds: number,
): CallBook {
  return {
    async findOrganization(calledNumber) {
      const answer = await askDatabase(dataApi, {
        functionName: "greet_caller",
        parameters: { called_number: calledNumber },
        milliseconds: patienceMilliseconds,
      });
      const [found] = organizationsSchema.parse(answer);
      return found === undefined
        ? null
        : { id: found.organization_id, name: found.organization_name };
    },
    async record(call) {
      const answer = await askDatabase(dataApi, {
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
    },
  };
}
