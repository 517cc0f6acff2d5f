/** Works one switch of a simulator and returns the JSON of its answer, null when it is empty. */
export type ControlCall = (
  method: "GET" | "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
) => Promise<unknown>;

/** Reaches the switches of the named simulator at the given origin. A call throws an Error with the simulator's message when it refuses. */
export function createControlCall(name: string, url: string): ControlCall {
  return async (method, path, body) => {
    const response = await fetch(new URL(`/simulator/${path}`, url), {
      method,
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    if (response.ok) return text === "" ? null : JSON.parse(text);
    throw new Error(
      `${name} refused ${method} /simulator/${path} with ${response.status}: ${text}`,
    );
  };
}
