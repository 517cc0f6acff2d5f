import { createFakeLogger } from "../../_shared/log/testing/fake-logger.ts";
import {
  refusal,
  type Script,
  scripted,
  startStubDataApi,
} from "../../_shared/database/testing/stub-data-api.ts";
import { compose } from "../../_shared/http/edge-function.ts";
import { createSecretClient } from "../../_shared/database/secret-client.ts";
import { createHandler } from "../handler.ts";
import type { Calling } from "../calling.ts";

/** The organization in the tests. */
export const ACME = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

/** The function's own key. */
export const SECRET_KEY = "sb_secret_of_the_function";

/** The user of the credential. */
export const USER_ID = "7d9f3c1a-52b4-4e0e-9a37-0c6f4d1f2b3c";

/** The database's answer about an organization that is not the caller's. */
export const notFound = refusal(
  404,
  "PT404",
  `No organization "${ACME}"`,
  "ORGANIZATION_NOT_FOUND",
);

/** Some credential: the script decides whose it is. */
export const credential = { authorization: "Bearer the-token" };

/** The function with a database that shows the organization to the caller and otherwise answers as scripted. */
export function startOrganizations(
  script: Script = {},
  calling: Calling | null = null,
) {
  const stub = startStubDataApi(
    scripted({ "/rpc/require_organization": USER_ID, ...script }),
  );
  const logger = createFakeLogger();
  const { fetch } = compose(() =>
    createHandler({
      dataApi: stub.dataApi,
      server: createSecretClient(stub.dataApi.url, [SECRET_KEY]),
      logger,
      calling,
    }), { environment: {}, logger });

  return {
    ...stub,
    logger,
    fetch,
    async ask(path: string, init: RequestInit = {}) {
      const answer = await fetch(
        new Request(`http://localhost/organizations${path}`, {
          headers: credential,
          ...init,
        }),
      );
      return { status: answer.status, body: await answer.json() };
    },
  };
}
