import { once } from "node:events";
import { createServer } from "node:http";
import { startGateway } from "../../../../local/gateway/gateway.ts";
import type { Project } from "../../../../simulators/management-api/state/project.ts";
import { forwardRequest } from "../../../../local/gateway/forward-request.ts";

interface Upstreams {
  /** The settings that Auth tells everybody. */
  readAuthConfig(): AuthConfig;
  dataApiPort(): Promise<number | undefined>;
  runtimePort(): number | undefined;
}

type AuthConfig = Project["authConfig"];

/** What Auth answers at /auth/v1/settings, as far as it says who can get an account. */
function representSettings(config: AuthConfig) {
  return {
    external: {
      anonymous_users: config.external_anonymous_users_enabled,
      email: config.external_email_enabled,
      phone: config.external_phone_enabled,
    },
    disable_signup: config.disable_signup,
    mailer_autoconfirm: config.mailer_autoconfirm,
    phone_autoconfirm: config.sms_autoconfirm,
    sms_provider: "",
    saml_enabled: false,
  };
}

/** Starts the one address of a project, before what is behind it: each may start at its first request. */
export async function startFrontDoor(
  { dataApiPort, runtimePort, readAuthConfig }: Upstreams,
) {
  let port: number | undefined;
  const gateway = await startGateway(0, {
    dataApiPort: () => port,
    hasFunction: () => true,
    functionPort: runtimePort,
  });
  const server = createServer(
    { keepAliveTimeout: 600_000 },
    async (request, response) => {
      if (request.url?.startsWith("/auth/v1/settings")) {
        const body = JSON.stringify(representSettings(readAuthConfig()));
        response.writeHead(200, { "content-type": "application/json" }).end(
          body,
        );
        return;
      }
      const onUnreachable = () => void response.writeHead(503).end();
      if (!request.url?.startsWith("/functions/")) {
        port = await dataApiPort().catch(() => undefined);
      }
      const path = request.url ?? "/";
      forwardRequest(request, response, {
        port: gateway.port,
        path,
        onUnreachable,
      });
    },
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      await gateway.stop();
    },
  };
}
