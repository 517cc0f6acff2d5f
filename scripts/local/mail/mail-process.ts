import { type IncomingMessage, Server } from "node:http";
import { createRequire } from "node:module";
import { z } from "zod";
import { isForeign } from "../../simulators/this-machine.ts";

// Mails have what admins may read only.
process.umask(0o077);

const callable = z.custom<() => unknown>((value) =>
  typeof value === "function"
);
const require = createRequire(import.meta.url);
const start: unknown = require("maildev");
const web: unknown = require("maildev/lib/web");

// MailDev reads its options from the command line.
z.object({ listen: callable }).parse(callable.parse(start)()).listen();

// MailDev lets every page read and delete mail. Of those that a browser shows, only its own and others of this machine may.
const { server } = z.object({ server: z.instanceof(Server) }).parse(web);
const toResponses = server.listeners("request");
const toSockets = server.listeners("upgrade");
const pass = (
  listeners: readonly unknown[],
  request: IncomingMessage,
  ...others: readonly unknown[]
) => {
  for (const listener of listeners) {
    if (typeof listener !== "function") continue;
    Reflect.apply(listener, server, [request, ...others]);
  }
};
server.removeAllListeners("request").removeAllListeners("upgrade");
server.on("request", (request, response) => {
  if (!isForeign(request.headers)) pass(toResponses, request, response);
  else response.writeHead(403).end("The inbox is for this machine only\n");
});
server.on("upgrade", (request, socket, head) => {
  if (!isForeign(request.headers)) pass(toSockets, request, socket, head);
  else socket.destroy();
});
