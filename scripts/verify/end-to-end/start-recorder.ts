import { once } from "node:events";
import { createServer } from "node:net";

/** Stands for every service of the outside world: counts who comes. */
export async function startRecorder() {
  const visits: string[] = [];
  const server = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (data) => {
      visits.push(String(data).split("\r\n", 1)[0] ?? "");
      socket.destroy();
    });
    // A mail server speaks first.
    socket.write("220 recorder\r\n");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port ?? 0 : 0;
  return { host: `127.0.0.1:${port}`, visits, stop: () => server.close() };
}
