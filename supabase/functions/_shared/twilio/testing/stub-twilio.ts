import type { TwilioAccount } from "../twilio-account.ts";

/** A request as Twilio would receive it. */
export interface TwilioRequest {
  /** Method and path. */
  readonly line: string;
  readonly search: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  readonly headers: Headers;
}

/** A server on a local port, and the account to reach it; the server ends with its scope. */
export interface StubTwilio extends AsyncDisposable {
  readonly account: TwilioAccount;
  readonly received: readonly TwilioRequest[];
}

/** The stub's account. */
export const ACCOUNT_SID = `AC${"0".repeat(31)}1`;

/** Starts a Twilio that gives these answers, one a request; an answer that never comes makes the client time out. */
export function startStubTwilio(
  ...answers: readonly (Response | Promise<Response>)[]
): StubTwilio {
  const received: TwilioRequest[] = [];
  const ending = new AbortController();
  const server = Deno.serve(
    {
      port: 0,
      hostname: "127.0.0.1",
      signal: ending.signal,
      onListen: () => {},
    },
    async (request) => {
      const { pathname, search, searchParams } = new URL(request.url);
      const form = new URLSearchParams(await request.text());
      const answer = answers[received.length];
      received.push({
        line: `${request.method} ${pathname}`,
        search,
        query: Object.fromEntries(searchParams),
        form: Object.fromEntries(form),
        headers: request.headers,
      });
      return await (answer ?? new Response("Unexpected", { status: 599 }));
    },
  );
  return {
    account: accountAt(server.addr.port),
    received,
    async [Symbol.asyncDispose]() {
      ending.abort();
      await server.finished;
    },
  };
}

/**
 * Starts a server that takes a request and closes the connection without an answer.
 *
 * @param answered how many requests it answers first, with an empty body and on kept connections
 */
export function startResettingTwilio({ answered = 0 } = {}): StubTwilio {
  const received: TwilioRequest[] = [];
  const listener = Deno.listen({ port: 0, hostname: "127.0.0.1" });
  const kept = new Set<Deno.Conn>();
  const take = async (connection: Deno.Conn) => {
    kept.add(connection);
    const chunk = new Uint8Array(4096);
    let length = await connection.read(chunk);
    while (length !== null) {
      const text = new TextDecoder().decode(chunk.subarray(0, length));
      received.push(requestOf(text));
      if (received.length > answered) break;
      await connection.write(
        new TextEncoder().encode(
          "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}",
        ),
      );
      length = await connection.read(chunk).catch(() => null);
    }
    if (kept.delete(connection)) connection.close();
  };
  const closing = (async () => {
    const connections: Promise<void>[] = [];
    for await (const connection of listener) connections.push(take(connection));
    await Promise.all(connections);
  })();
  return {
    account: accountAt(listener.addr.port),
    received,
    async [Symbol.asyncDispose]() {
      listener.close();
      for (const connection of kept) connection.close();
      kept.clear();
      await closing;
    },
  };
}

/** The first line of a request that came at once. */
function requestOf(text: string): TwilioRequest {
  const [method = "", path = ""] = text.split(" ");
  const line = `${method} ${path}`;
  return { line, search: "", query: {}, form: {}, headers: new Headers() };
}

/** An error in the shape of Twilio's 2010 API. */
export function twilioError(status: number, code: number): Response {
  return Response.json(
    {
      code,
      message: `Refused with ${code}`,
      more_info: `https://www.twilio.com/docs/errors/${code}`,
      status,
    },
    { status },
  );
}

function accountAt(port: number): TwilioAccount {
  return {
    accountSid: ACCOUNT_SID,
    username: ACCOUNT_SID,
    password: "the-auth-token",
    apiBaseUrl: `http://127.0.0.1:${port}`,
  };
}
