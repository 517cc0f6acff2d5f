import { z } from "zod";
import {
  type SecretClient,
  unwrapAnswer,
} from "../_shared/database/secret-client.ts";
import type { HeartbeatBook } from "./beat.ts";

/** Heartbeats in the database. */
export function createHeartbeatBook(client: SecretClient): HeartbeatBook {
  return {
    async problems() {
      const answer = await client.rpc("heartbeat_problems");
      return z.array(z.string())
        .parse(unwrapAnswer("ask whether all is well", answer));
    },
    async record(problems) {
      const answer = await client.rpc("record_heartbeat", {
        problems: [...problems],
      });
      unwrapAnswer("record a heartbeat", answer);
    },
  };
}
