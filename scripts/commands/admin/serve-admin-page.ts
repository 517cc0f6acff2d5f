import { once } from "node:events";
import { createServer } from "node:http";
import { buildAdminPage } from "../../local/admin-page/build-admin-page.ts";
import type { Project } from "../../local/admin-page/project.ts";
import { sendPage } from "../../local/admin-page/send-page.ts";
import { isFree } from "../../local/processes/ports.ts";
import { StackError } from "../../local/stack-error.ts";

/** A page that is served until it is stopped. */
export interface ServedAdminPage {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the admins' page on this machine, at any path. It is made anew for each visit: for the project of that
 * moment, of its files as they are then.
 *
 * @throws {StackError} when the port is taken
 */
export async function serveAdminPage(
  port: number,
  findProject: () => Promise<Project>,
): Promise<ServedAdminPage> {
  if (!await isFree(port)) {
    throw new StackError(
      `Port ${port} is taken: stop what uses it, or name another: npm run admin -- --port ${
        port + 1
      }`,
    );
  }
  const server = createServer((_, response) =>
    void sendPage(
      response,
      async () => await buildAdminPage(await findProject()),
    )
  );
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
