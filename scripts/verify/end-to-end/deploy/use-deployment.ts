import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before } from "node:test";
import { envFile, type Founder, startFounder } from "./founder.ts";
import {
  accessToken,
  type HostedProject,
  projectRef,
  startHostedProject,
} from "./hosted-project/hosted-project.ts";
import { copyCheckout } from "../production.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** A founder at a terminal, with a project that nothing was deployed to. */
export interface Scene {
  readonly project: HostedProject;
  readonly founder: Founder;
  readonly terminal: Terminal;
  /** The folder from which it deploys. */
  readonly checkout: string;
  /** The file with the founder's settings. */
  readonly settingsFile: string;
  /** All that no output, command line or left file may contain. */
  readonly secrets: readonly string[];
  /** The options and variables of `npm run deploy` for this project. */
  readonly flags: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Runs `npm run deploy` to its end, by default as CI does. */
  deploy(...args: readonly string[]): ReturnType<Terminal["run"]>;
  /** Starts it, to be ended before its end. */
  start(...args: readonly string[]): ReturnType<Terminal["start"]>;
  /** Writes the founder's settings, with changes; undefined takes one out. */
  writeSettings(
    changes?: Readonly<Record<string, string | undefined>>,
  ): Promise<void>;
  stop(): Promise<void>;
}

export async function startScene(
  options: Parameters<typeof startHostedProject>[0] = {},
): Promise<Scene> {
  const project = await startHostedProject(options);
  const founder = await startFounder(`${project.apiUrl}/functions/v1`);
  const terminal = await openTerminal(project);
  // A checkout of its own: two deployments from one are refused.
  const checkout = await copyCheckout();
  const settingsFile = join(terminal.home, ".env.production");
  const dbUrl = new URL(project.dbUrl);
  const { password } = dbUrl;
  dbUrl.password = "";
  const flags = [
    ...["--project-ref", projectRef],
    ...["--db-url", `${dbUrl.href}?sslmode=disable`],
    ...["--api-url", project.apiUrl],
    ...["--env-file", settingsFile],
    ...["--workdir", checkout.root],
  ];
  // A developer's own, which nobody's project gets.
  const ofDeveloper = { AGENT_NAME: "a developer's", HEARTBEAT_URL: "x" };
  await checkout.write("supabase/functions/.env", envFile(ofDeveloper));
  const variables = { PGPASSWORD: password, ...ofDeveloper };
  const writeSettings: Scene["writeSettings"] = async (changes = {}) => {
    const settings = { ...founder.settings, ...changes };
    const kept = Object.entries(settings).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]]
    );
    await writeFile(settingsFile, envFile(Object.fromEntries(kept)), {
      mode: 0o600,
    });
  };
  await writeSettings();
  const { settings } = founder;
  return {
    project,
    founder,
    terminal,
    checkout: checkout.root,
    settingsFile,
    secrets: [
      settings.TWILIO_AUTH_TOKEN,
      settings.ELEVENLABS_API_KEY,
      settings.ELEVENLABS_WEBHOOK_SECRET,
      settings.ELEVENLABS_POST_CALL_SECRET,
      settings.EDGE_FUNCTION_SECRET,
      project.secretKey,
      // The password is everybody's; as part of a URL it would be the owner's.
      `:${password}@${dbUrl.host}`,
      accessToken,
    ],
    flags,
    variables,
    deploy: (...args) =>
      terminal.run("deploy", [...flags, "--yes", ...args], variables),
    start: (...args) =>
      terminal.startRun("deploy", [...flags, "--yes", ...args], variables),
    writeSettings,
    async stop() {
      await terminal.close();
      await checkout.remove();
      await founder.stop();
      await project.stop();
    },
  };
}

/** Starts a scene before the tests of a suite, and ends it after them. */
export function useDeployment(
  options: Parameters<typeof startScene>[0] = {},
): () => Scene {
  let scene: Scene | undefined;
  before(async () => {
    scene = await startScene(options);
  });
  after(() => scene?.stop());
  return () => {
    if (scene === undefined) throw new Error("The scene is not ready yet");
    return scene;
  };
}
