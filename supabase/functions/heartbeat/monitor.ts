import { fetchWithin } from "../_shared/http/fetch-within.ts";

const ANSWER_MILLISECONDS = 10_000;

/**
 * Makes the plain GET that uptime monitors take as a sign of life.
 *
 * @param url a secret: no message has it
 * @returns why it failed, or null
 */
export async function callMonitor(
  url: string,
  answerMilliseconds: number = ANSWER_MILLISECONDS,
): Promise<string | null> {
  try {
    // A redirection would show the URL to another server, and proves nothing.
    const answer = await fetchWithin(answerMilliseconds)(url, {
      redirect: "manual",
    });
    await answer.body?.cancel();
    return answer.ok ? null : `HEARTBEAT_URL answered HTTP ${answer.status}`;
  } catch {
    // The error's own message has the URL.
    return "HEARTBEAT_URL did not answer";
  }
}
