import { type SecretClient, unwrapAnswer } from "../database/secret-client.ts";
import type { Answering } from "./answering-configuration.ts";

/**
 * Tells the database how bought numbers come to be answered. Each function that notices or imports does so before its
 * work; one that buys says it with each claim.
 *
 * @throws {Error} when the database refuses or does not answer
 */
export async function recordAnswering(
  database: SecretClient,
  answering: Answering,
): Promise<void> {
  const answer = await database.rpc("record_answering", {
    answered_by: answering,
  });
  unwrapAnswer("record how numbers are answered", answer);
}
