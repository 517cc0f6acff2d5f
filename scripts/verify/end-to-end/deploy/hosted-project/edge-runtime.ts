import { defaultKeys } from "../../../../local/stack/keys.ts";
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findDenoBinary } from "../../../../local/functions/deno-binary.ts";
import { platformVariables } from "../../../../local/functions/function-environment.ts";
import { forwardRequest } from "../../../../local/gateway/forward-request.ts";
import { ChildService } from "../../../../local/processes/child-service.ts";
import type { ProcessGuard } from "../../../../local/processes/watchdog.ts";
import { root } from "../../../../local/root.ts";
import type {
  FunctionVersion,
  Project,
} from "../../../../simulators/management-api/state/project.ts";

interface EdgeRuntimeOptions {
  /** What is uploaded at this moment. */
  readProject(): Project;
  /** The folder for the uploaded files. */
  folder: string;
  platform: { apiUrl: string; dbUrl: string; secretKey: string };
  guard: ProcessGuard;
  onLog(line: string): void;
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(body));
}

/** The platform's own check of `verify_jwt`: an API key of the new kind is no JWT. */
function hasToken({ headers }: IncomingMessage): boolean {
  return /^Bearer eyJ/.test(headers.authorization ?? "");
}

/** Starts one uploaded function, with nothing but its own files. */
async function startUploaded(
  version: FunctionVersion,
  { secrets }: Project,
  options: EdgeRuntimeOptions,
): Promise<ChildService> {
  const { platform, guard, onLog } = options;
  const folder = join(options.folder, `${version.slug}-${version.version}`);
  for (const { path, content } of version.files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(content, "base64"));
  }
  const service = new ChildService({
    name: version.slug,
    command: findDenoBinary(root),
    args: [
      ...["serve", "--host=127.0.0.1", "--port=0"],
      ...["--allow-net", "--allow-env", "--allow-sys", "--no-prompt"],
      `--allow-read=${folder}`,
      ...["--no-remote", "--no-npm", "--no-lock", "--no-config"],
      join(folder, version.entrypoint_path),
    ],
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: options.folder,
      DENO_DIR: join(options.folder, "deno"),
      DENO_NO_UPDATE_CHECK: "1",
      NO_COLOR: "1",
      ...Object.fromEntries(secrets.map(({ name, value }) => [name, value])),
      ...platformVariables(
        platform.apiUrl,
        platform.dbUrl,
        defaultKeys(platform.secretKey),
      ),
      SUPABASE_FUNCTION_SLUG: version.slug,
    },
    listening: /^deno serve: Listening on http:\/\/127\.0\.0\.1:(\d+)\//,
    guard,
    onLine: (line) => onLog(`${version.slug}: ${line}`),
  });
  await service.start();
  return service;
}

/**
 * Runs what was uploaded to a project, and nothing else: each function starts at its first request, and anew when it or
 * the project's secrets were changed, as on the platform.
 */
export async function startEdgeRuntime(options: EdgeRuntimeOptions) {
  const running = new Map<
    string,
    { key: string; service: Promise<ChildService> }
  >();
  async function find(version: FunctionVersion, project: Project) {
    const { slug } = version;
    const key = JSON.stringify([version.version, version.id, project.secrets]);
    const earlier = running.get(slug);
    if (earlier?.key === key) return await earlier.service;
    const service = startUploaded(version, project, options);
    running.set(slug, { key, service });
    void earlier?.service.then((old) => old.stop()).catch(() => {});
    return await service;
  }
  async function handle(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? "/";
    const slug = path.split(/[/?]/, 2)[1] ?? "";
    const project = options.readProject();
    const version = project.functions.find((found) => found.slug === slug);
    if (version === undefined) {
      const message = "Requested function was not found";
      return answer(response, 404, { code: "NOT_FOUND", message });
    }
    if (version.verify_jwt && !hasToken(request)) {
      const message = "Missing authorization header";
      return answer(response, 401, { code: 401, message });
    }
    const { port } = await find(version, project);
    const onUnreachable = () =>
      answer(response, 503, {
        code: "BOOT_ERROR",
        message: "Function failed to start",
      });
    if (port === undefined) return onUnreachable();
    forwardRequest(request, response, { port, path, onUnreachable });
  }
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      options.onLog(String(error));
      answer(response, 503, { code: "BOOT_ERROR", message: String(error) });
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" ? address?.port : undefined,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
      for (const { service } of running.values()) {
        await service.then((started) => started.stop()).catch(() => {});
      }
    },
  };
}
