import type { TestContext } from "node:test";
import { createManagementApiControlClient } from "../control-client.ts";
import { startManagementApi } from "../start.ts";
import type { ProjectChange } from "../state/project.ts";

export const ref = "abcdefghijklmnopqrst";
export const ownerToken = `sbp_${"0".repeat(40)}`;
/** May list functions and secrets, and change nothing. */
export const readerToken = `sbp_${"1".repeat(40)}`;

/** A simulator with one project for one test; stops when the test ends. */
export async function startForTest(
  t: TestContext,
  project: ProjectChange = {},
) {
  const simulator = await startManagementApi({
    port: 0,
    tokens: [
      { token: ownerToken },
      {
        token: readerToken,
        permissions: [
          "project_admin_read",
          "api_gateway_keys_read",
          "edge_functions_read",
          "edge_functions_secrets_read",
          "database_read",
        ],
      },
    ],
    projects: { [ref]: project },
  });
  t.after(() => simulator.stop());
  /** Requests a path of the project; a body that is no form goes as JSON. */
  async function request(
    method: string,
    path: string,
    { body, token = ownerToken }: { body?: unknown; token?: string } = {},
  ) {
    const response = await fetch(`${simulator.url}/v1/projects/${ref}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...!(body instanceof FormData) &&
          { "content-type": "application/json" },
      },
      body: body instanceof FormData ? body : JSON.stringify(body) ?? null,
    });
    const text = await response.text();
    const answer: unknown = text === "" ? null : JSON.parse(text);
    return { status: response.status, answer };
  }
  return {
    control: createManagementApiControlClient(simulator.url),
    url: simulator.url,
    request,
    /** Uploads a function with one file. */
    deploy(slug: string, content: string, query = "", entrypoint = "index.js") {
      const form = new FormData();
      form.append("file", new Blob([content]), "index.js");
      const metadata = {
        entrypoint_path: entrypoint,
        verify_jwt: false,
        name: slug,
      };
      form.append("metadata", JSON.stringify(metadata));
      return request("POST", `/functions/deploy?slug=${slug}${query}`, {
        body: form,
      });
    },
  };
}
