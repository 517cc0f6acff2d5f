import type { DataApi } from "../../configuration/supabase-configuration.ts";

/** A request as the stub received it. */
export interface DataApiRequest {
  readonly method: string;
  /** Below `/rest/v1`: `/organizations`, `/rpc/is_platform_admin`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
}

/** A Data API on a free local port; it ends with the scope that holds it. */
export interface StubDataApi extends AsyncDisposable {
  readonly dataApi: DataApi;
  readonly received: readonly DataApiRequest[];
  /** The paths of the requests, in order. */
  readonly asked: () => readonly string[];
  /** The bodies of the requests for a path, in order. */
  readonly sent: (path: string) => readonly unknown[];
  /** The query strings of the requests for a path, in order. */
  readonly queried: (path: string) => readonly Record<string, string>[];
}

/** The answer to every request for a path: JSON, or a whole response. */
export type Script = Readonly<Record<string, unknown>>;

/** Starts a Data API that answers as the given function does. */
export function startStubDataApi(
  answer: (request: DataApiRequest) => Response | Promise<Response>,
): StubDataApi {
  const received: DataApiRequest[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    async (request) => {
      const { pathname, searchParams } = new URL(request.url);
      const text = await request.text();
      const parsed: DataApiRequest = {
        method: request.method,
        path: pathname.replace(/^\/rest\/v1/, ""),
        query: searchParams,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      received.push(parsed);
      return answer(parsed);
    },
  );
  return {
    dataApi: {
      url: `http://127.0.0.1:${server.addr.port}`,
      publishableKeys: ["sb_publishable_stub"],
    },
    received,
    asked: () => received.map(({ path }) => path),
    sent: (wanted) =>
      received.filter(({ path }) => path === wanted).map(({ body }) => body),
    queried: (wanted) =>
      received.filter(({ path }) => path === wanted)
        .map(({ query }) => Object.fromEntries(query)),
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

/** Answers from a script. The database's rules are not here: tests with a database prove them. */
export function scripted(
  script: Script,
): (request: DataApiRequest) => Response {
  const read = new Set<string>();
  return ({ method, path, query }) => {
    if (!(path in script)) {
      return refusal(404, "PGRST202", `The script has no answer to "${path}"`);
    }
    const answer = script[path];
    // The rows of a table come once: there are none after them.
    if (method === "GET" && Array.isArray(answer) && query.has("limit")) {
      if (read.has(path)) return Response.json([]);
      read.add(path);
    }
    return answer instanceof Response ? answer.clone() : Response.json(answer);
  };
}

/** A refusal in PostgREST's shape. */
export function refusal(
  status: number,
  code: string,
  message: string,
  hint: string | null = null,
  details: string | null = null,
): Response {
  return Response.json({ code, message, hint, details }, { status });
}
