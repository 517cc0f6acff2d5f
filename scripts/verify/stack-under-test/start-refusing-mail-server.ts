import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";

/** For tests: a mail server that takes every mail, except to an address that it is told to refuse. */
export async function startRefusingMailServer() {
  const recipients: string[] = [];
  let refused: string | null = null;
  const server = createServer((socket) => void converse(socket));

  async function converse(socket: Socket): Promise<void> {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let isData = false;
    say("220 mail.example.com");
    for await (const line of createInterface({ input: socket })) {
      if (isData && line !== ".") continue;
      const to = /^RCPT TO:<(.*)>/.exec(line)?.[1];
      if (to !== undefined && to === refused) say("550 No such user");
      else if (line === "DATA") say("354 Go on");
      else say("250 Yes");
      if (to !== undefined && to !== refused) recipients.push(to);
      isData = line === "DATA";
      if (line === "QUIT") socket.end();
    }
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Who got mail, once for each mail. */
    recipients: () => [...recipients],
    refuse(address: string | null) {
      refused = address;
    },
    stop: () => server.close(),
  };
}
