import type { ElevenLabsConnection } from "../ask-elevenlabs.ts";
import { createElevenLabs, type ElevenLabs } from "../elevenlabs.ts";

/** A request as ElevenLabs would receive it. */
export interface StubbedRequest {
  /** Method, path and query. */
  readonly line: string;
  readonly headers: Headers;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
}

/** A server on a local port, and our ElevenLabs client pointed at it; the server ends with its scope. */
export interface StubElevenLabs extends AsyncDisposable {
  readonly port: number;
  readonly elevenLabs: ElevenLabs;
  /** For requests that the client does not offer. */
  readonly connection: ElevenLabsConnection;
  readonly received: readonly StubbedRequest[];
}

/**
 * Starts an ElevenLabs that gives these answers, one a request; an answer that never comes makes the client time out.
 */
export function startStubElevenLabs(
  ...answers: readonly (Response | Promise<Response>)[]
): StubElevenLabs {
  const received: StubbedRequest[] = [];
  const ending = new AbortController();
  const server = Deno.serve(
    {
      port: 0,
      hostname: "127.0.0.1",
      signal: ending.signal,
      onListen: () => {},
    },
    async (request) => {
      const { pathname, search } = new URL(request.url);
      const text = await request.text();
      const answer = answers[received.length];
      received.push({
        line: `${request.method} ${pathname}${search}`,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      });
      return await (answer ?? new Response("Unexpected", { status: 599 }));
    },
  );
  return {
    port: server.addr.port,
    elevenLabs: adapterFor(server.addr.port),
    connection: connectionTo(server.addr.port),
    received,
    async [Symbol.asyncDispose]() {
      ending.abort();
      await server.finished;
    },
  };
}

/** A number in the shape of ElevenLabs' answers. */
export function numberAnswer(id: string, phoneNumber: string) {
  return {
    provider: "twilio",
    phone_number_id: id,
    phone_number: phoneNumber,
    label: "Acme",
    supports_inbound: true,
    supports_outbound: true,
    assigned_agent: {
      agent_id: "agent_jack",
      agent_name: "Jack",
      environment: null,
      branch_id: null,
    },
  };
}

/** Our ElevenLabs client, pointed at a local port. */
export function adapterFor(port: number, milliseconds?: number): ElevenLabs {
  return createElevenLabs(connectionTo(port, milliseconds));
}

/** A connection to a local port; by default it waits longer than a test runs. */
export function connectionTo(
  port: number,
  milliseconds = 60_000,
): ElevenLabsConnection {
  return {
    // With a slash at its end, as people write it.
    baseUrl: `http://127.0.0.1:${port}/`,
    apiKey: "sk_of_the_test",
    deadline: AbortSignal.timeout(milliseconds),
  };
}
