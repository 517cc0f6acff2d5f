import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { z } from "zod";
import { findFreePort } from "../processes/ports.ts";
import { startReceiver } from "../testing/receiver.ts";
import { startGateway } from "./gateway.ts";

/**
 * For tests: a gateway with a server as its Data API, and with functions that do not work: "starting" does not listen
 * yet, "dead" does no more, "dying" breaks its connections, and "never" answers when the server is released.
 */
export async function startGatewayUnderTest() {
  const dataApi = await startReceiver();
  const dying = createServer((socket) => socket.resetAndDestroy());
  dying.listen(0, "127.0.0.1");
  await once(dying, "listening");
  const address = dying.address();
  const functionPorts: Readonly<Record<string, number | undefined>> = {
    starting: undefined,
    dead: await findFreePort(),
    dying: typeof address === "object" ? address?.port : undefined,
    never: Number(new URL(dataApi.url).port),
  };
  const lines: string[] = [];
  let dataApiPort: number | undefined = Number(new URL(dataApi.url).port);
  const gateway = await startGateway(0, {
    dataApiPort: () => dataApiPort,
    hasFunction: (name) => name in functionPorts,
    functionPort: (name) => functionPorts[name],
    buildAdminPage: () => Promise.resolve("the admins' page"),
    onLog: (name, line) => lines.push(`${name}: ${line}`),
    answerMilliseconds: 50,
  });
  return {
    dataApi,
    /** What the log says of functions. */
    lines,
    gateway,

    /** Tells the gateway another port of the Data API, or that it has none. */
    moveDataApi(port: number | undefined) {
      dataApiPort = port;
    },

    /** Sends this target and these headers, which `fetch` would tidy up. */
    async ask(path: string, headers: Record<string, string>) {
      const port = Number(new URL(gateway.url).port);
      const sent = request({ host: "127.0.0.1", port, path, headers }).end();
      const [response] = await once(sent, "response");
      response.resume();
      return z.number().parse(response.statusCode);
    },

    async get(path: string, headers: Record<string, string> = {}) {
      const response = await fetch(`${gateway.url}${path}`, { headers });
      return { status: response.status, body: await response.text() };
    },

    async stop() {
      await gateway.stop();
      dying.close();
      dataApi.stop();
    },
  };
}
