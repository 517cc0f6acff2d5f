import { bundlesUnderTest } from "../stack-under-test/bundles-under-test.ts";
import { signUp } from "../../commands/project/supabase-client.ts";
import { platformVariables } from "../../local/functions/function-environment.ts";
import { defaultKeys } from "../../local/stack/keys.ts";
import { ShutdownList } from "../../local/processes/shutdown-list.ts";
import { startThrowawayStack } from "../../local/stack/throwaway-stack.ts";
import { upsertVaultSecrets } from "../../local/vault/vault-secrets.ts";
import { openDatabase } from "./database.ts";
import { createFunctionProcesses } from "./function-processes.ts";
import { functionSettings, importSettings } from "./function-settings.ts";
import { type OnStep, openGate, Traffic } from "./gate.ts";
import type { World } from "./scenario.ts";
import { startVendors } from "./vendors.ts";
import { deliverOnce, type OnWakeUp, receiveWakeUps } from "./wake-ups.ts";

const PURCHASING = "provision-phone-number";
const RELEASING = "release-phone-number";
const IMPORTING = "import-phone-number";
const ADMIN = "admin";
const USERS = 3;
/** Of Postgres's log. */
const CANCELLED = "canceling statement due to statement timeout";

/** A whole stack with a gate on every connection of the functions that buy, import, release and take over numbers; used by one scenario at a time. */
export type ChaosStack = Awaited<ReturnType<typeof startChaosStack>>;

export interface ChaosStackOptions {
  /** The checkout whose `supabase/` folder is tested. */
  readonly root: string;
  readonly onLog: (service: string, line: string) => void;
}

/** Starts everything that scenarios need, with its own ports and data. Throws a `StackError`, with everything stopped again. */
export async function startChaosStack({ root, onLog }: ChaosStackOptions) {
  const shutdown = new ShutdownList();
  const traffic = new Traffic();
  const rules: { onStep: OnStep; onWakeUp: OnWakeUp } = {
    onStep: () => "pass",
    onWakeUp: deliverOnce,
  };
  const onStep = () => rules.onStep;
  let twilioRequests = 0;
  let cancelledStatements = 0;
  try {
    const vendors = await startVendors({
      shutdown,
      traffic,
      onStep,
      onTwilioRequest: () => twilioRequests += 1,
    });
    const settings = functionSettings(vendors.twilioGate);
    const list = await bundlesUnderTest(root);
    const stack = await shutdown.track(
      startThrowawayStack({
        root,
        settings,
        functions: list,
        onLog(service, line) {
          if (line.includes(CANCELLED)) cancelledStatements += 1;
          onLog(service, line);
        },
      }),
    );
    const dataGate = await shutdown.track(
      openGate({
        // Not through the gateway, which only costs time here.
        target: () => `http://127.0.0.1:${stack.dataApiPort() ?? 0}`,
        traffic,
        onStep,
      }),
    );
    const prepare = (name: string, extra: Record<string, string> = {}) => {
      const entry = list.find((entry) => entry.name === name);
      if (entry === undefined) {
        throw new Error(`There is no function "${name}" in "${root}"`);
      }
      return shutdown.track(createFunctionProcesses({
        root,
        entry,
        variables: {
          ...settings,
          ...extra,
          ...platformVariables(
            dataGate.url,
            stack.info.dbUrl,
            defaultKeys(stack.info.secretKey),
          ),
        },
        onLog: (line) => onLog(name, line),
      }));
    };
    const functions = await prepare(PURCHASING);
    const releases = await prepare(RELEASING);
    const importing = importSettings(vendors.elevenLabsGate);
    const imports = await prepare(IMPORTING, importing);
    const admin = await prepare(ADMIN);
    const door = await shutdown.track(receiveWakeUps({
      traffic,
      onWakeUp: () => rules.onWakeUp,
      nextInstance: {
        [PURCHASING]: () => functions.next(),
        [RELEASING]: () => releases.next(),
        [IMPORTING]: () => imports.next(),
      },
      gateway: `${stack.info.apiUrl}/functions/v1`,
    }));
    await upsertVaultSecrets(stack.info.dbUrl, {
      edge_functions_url: `${door.url}/functions/v1`,
    });
    const database = openDatabase(stack.postgres);
    shutdown.add(() => database.stop());
    const users = await Promise.all(
      Array.from({ length: USERS }, () => signUp(stack.info, "client")),
    );
    const world: Omit<World, "organizations" | "dice"> = Object.assign(rules, {
      database,
      twilio: vendors.twilio,
      elevenLabs: vendors.elevenLabs,
      functions,
      imports,
      releases,
      admin,
      callAdmin: (path: string, body: unknown) =>
        traffic.during(() =>
          fetch(`${admin.next()}/${ADMIN}${path}`, {
            method: "POST",
            headers: { apikey: stack.info.secretKey },
            body: JSON.stringify(body),
          }).catch(() => undefined)
        ),
      users,
      traffic,
      cancelledStatements: () => cancelledStatements,
    });
    return {
      world,
      /** Requests that reached Twilio since the stack was opened. */
      twilioRequests: () => twilioRequests,
      /** Rejects when a service ends by itself. */
      failed: stack.failed,
      stop: () => shutdown.run(),
    };
  } catch (error) {
    await shutdown.run().catch(() => {});
    throw error;
  }
}
