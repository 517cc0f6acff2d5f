import { z } from "zod";

/** How a Realtime behaves. `ws` and browsers differ in the state of a socket that reports an error. */
export type Behaviour =
  | "works"
  | "refuses the channel"
  | "never opens"
  | "is absent, as ws says it"
  | "is absent, as browsers say it"
  | "is no WebSocket";

const messageSchema = z.tuple([
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.string(),
  z.unknown(),
]);

const joinSchema = z.object({
  config: z.object({
    postgres_changes: z.array(z.object({
      event: z.string(),
      schema: z.string(),
      table: z.string(),
      filter: z.string(),
    })),
  }),
});

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3] as const;

/** A Realtime server, with the class of the sockets that reach it: https://supabase.com/docs/guides/realtime/protocol */
export function createFakeRealtime(behaviour: Behaviour) {
  const sockets: FakeSocket[] = [];
  /** The tables with filters that the channels which are joined want to hear of. */
  const wanted = new Map<
    string,
    readonly { table: string; filter: string }[]
  >();

  class FakeSocket {
    readonly CONNECTING = CONNECTING;
    readonly OPEN = OPEN;
    readonly CLOSING = CLOSING;
    readonly CLOSED = CLOSED;
    readonly protocol = "";
    readonly url: string;
    readyState: number = CONNECTING;
    onopen: ((event: Event) => unknown) | null = null;
    onmessage: ((event: MessageEvent) => unknown) | null = null;
    onclose: ((event: Event) => unknown) | null = null;
    onerror: ((event: Event) => unknown) | null = null;

    constructor(url: string | URL) {
      if (behaviour === "is no WebSocket") throw new Error("No WebSocket here");
      this.url = String(url);
      sockets.push(this);
      setImmediate(() => this.#connect());
    }

    addEventListener(): void {}
    removeEventListener(): void {}

    #connect(): void {
      if (behaviour === "never opens" || this.readyState !== CONNECTING) return;
      if (!behaviour.startsWith("is absent")) {
        this.readyState = OPEN;
        this.onopen?.(new Event("open"));
        return;
      }
      this.readyState = behaviour.includes("ws") ? CLOSING : CLOSED;
      this.onerror?.(new Event("error"));
      this.#close();
    }

    #close(): void {
      this.readyState = CLOSED;
      this.onclose?.(new Event("close"));
    }

    close(): void {
      if (this.readyState >= CLOSING) return;
      this.readyState = CLOSING;
      setImmediate(() => this.#close());
    }

    send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
      const [joinRef, ref, topic, event, payload] = messageSchema.parse(
        JSON.parse(String(data)),
      );
      const reply = (status: string, response: unknown) => {
        const message = [joinRef, ref, topic, "phx_reply", {
          status,
          response,
        }];
        setImmediate(() => this.tell(message));
      };
      if (event !== "phx_join") {
        if (event === "phx_leave") wanted.delete(topic);
        return reply("ok", {});
      }
      if (behaviour === "refuses the channel") {
        return reply("error", { reason: "Unauthorized" });
      }
      const changes = joinSchema.parse(payload).config.postgres_changes;
      wanted.set(topic, changes);
      reply("ok", {
        postgres_changes: changes.map((change, id) => ({ ...change, id })),
      });
    }

    tell(message: unknown): void {
      if (this.readyState !== OPEN) return;
      this.onmessage?.(
        new MessageEvent("message", { data: JSON.stringify(message) }),
      );
    }
  }

  return {
    transport: FakeSocket,
    sockets: () => sockets.length,
    openSockets: () =>
      sockets.filter(({ readyState }) => readyState < CLOSING).length,
    channels: () => [...wanted.values()],
    /** Tells all channels that a row changed. */
    tellChange(table: string): void {
      for (const [topic, changes] of wanted) {
        const ids = changes.flatMap((change, id) =>
          change.table === table ? [id] : []
        );
        const data = {
          ...{ schema: "public", table, type: "UPDATE", columns: [] },
          ...{ record: {}, old_record: {}, errors: null },
          commit_timestamp: "2026-11-29T00:00:00Z",
        };
        for (const socket of sockets) {
          socket.tell([null, null, topic, "postgres_changes", { ids, data }]);
        }
      }
    },
  };
}
