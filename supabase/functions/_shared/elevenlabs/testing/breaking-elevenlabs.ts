import { adapterFor, connectionTo } from "./stub-elevenlabs.ts";

const CREATED = '{"phone_number_id":"phnum_1"}';
const ANSWER = `HTTP/1.1 200 OK\r
content-type: application/json\r
content-length: ${CREATED.length}\r
\r
${CREATED}`;

/**
 * Starts an ElevenLabs that answers so many imports on one connection, and then reads each request and closes the
 * connection without an answer.
 */
export function startBreakingElevenLabs(answers: number) {
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  let received = 0;

  async function serve(connection: Deno.Conn): Promise<void> {
    const chunk = new Uint8Array(16 * 1024);
    let text = "";
    for (;;) {
      const length = await connection.read(chunk);
      if (length === null) break;
      text += new TextDecoder().decode(chunk.subarray(0, length));
      const isGet = text.startsWith("GET ") && text.endsWith("\r\n\r\n");
      // The last chunk of a body of unknown length.
      if (!isGet && !text.endsWith("\r\n0\r\n\r\n") && !text.endsWith("}")) {
        continue;
      }
      text = "";
      received++;
      if (received > answers) break;
      await connection.write(new TextEncoder().encode(ANSWER));
    }
    connection.close();
  }

  const serving = (async () => {
    for await (const connection of listener) await serve(connection);
  })();
  return {
    elevenLabs: adapterFor(listener.addr.port),
    connection: connectionTo(listener.addr.port),
    received: () => received,
    async [Symbol.asyncDispose]() {
      listener.close();
      await serving;
    },
  };
}
