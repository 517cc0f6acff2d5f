import type { Answer } from "../../stack-under-test/http.ts";
import {
  type LocalServer,
  receive,
  send,
  serveLocally,
} from "../../stack-under-test/http.ts";

/**
 * Starts a Data API that asks the real one once for each path, and then gives the same answer again: so it is the
 * functions that take the time.
 */
export function replayDataApi(apiUrl: string): Promise<LocalServer> {
  const answers = new Map<string, Promise<Answer>>();
  return serveLocally(async (incoming, outgoing) => {
    const message = await receive(incoming);
    const key = `${message.method} ${message.path}`;
    const asked = answers.get(key) ?? send(message, apiUrl);
    answers.set(key, asked);
    const { status, headers, body } = await asked;
    outgoing.writeHead(status, { ...headers, "content-length": body.length })
      .end(body);
  });
}
