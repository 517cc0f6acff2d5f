import { seededDice } from "../../simulators/faults.ts";
import type { ChaosStack } from "./chaos-stack.ts";
import { audit, type Offences } from "./audit.ts";
import { cleanUp } from "./clean-up.ts";
import { insertOrganizations } from "./organizations.ts";
import { type Ledgers, readLedgers } from "./ledgers.ts";
import type { Scenario, World } from "./scenario.ts";
import { settle } from "./settle.ts";

/** The result of a scenario. */
export interface ScenarioResult extends Offences {
  readonly scenario: string;
  readonly organizations: number;
  /** Numbers on the bill. */
  readonly paid: number;
  /** Orders that ended failed or held, with a notification. */
  readonly gaveUp: number;
  /** Seconds since the first insert, where time is moved on whenever nothing happens. */
  readonly secondsToSettle: number;
  /** Requests to Twilio beyond one look-up, one search and one purchase per number. */
  readonly extraTwilioCalls: number;
  /** The scenario's own findings. */
  readonly unexpected: readonly string[];
}

export interface RunOptions {
  readonly organizations: number;
  readonly seed: number;
  readonly onProgress?: (done: number, all: number) => void;
}

const QUIET_MILLISECONDS = 250;

/** Runs one scenario in a stack: cleans up, prepares the faults, inserts, waits until all is settled, audits. */
export async function runScenario(
  scenario: Scenario,
  stack: ChaosStack,
  { organizations, seed, onProgress = () => {} }: RunOptions,
): Promise<ScenarioResult> {
  const clocks = scenario.clocks ?? [0];
  const { givesBack = false, importsNumbers = false, hasAdmins = false } =
    scenario;
  await cleanUp(stack.world, {
    seed,
    clocks,
    givesBack,
    importsNumbers,
    hasAdmins,
  });
  const dice = seededDice(seed);
  const world: World = Object.assign(stack.world, { organizations, dice });
  await scenario.prepare?.(world);

  const startedAt = performance.now();
  const requestsBefore = stack.twilioRequests();
  let isDisturbed = true;
  const disturbance = (async () => {
    await (scenario.insert ?? insertOrganizations)(world);
    await scenario.disturb?.(world);
  })().finally(() => isDisturbed = false);
  const settled = settle(world, {
    quietMilliseconds: scenario.quietMilliseconds ?? QUIET_MILLISECONDS,
    patienceMilliseconds: 90_000 + 1_500 * organizations,
    onProgress: (done) => onProgress(done, organizations),
    isDisturbed: () => isDisturbed,
  });
  await Promise.all([disturbance, settled]);
  const seconds = (performance.now() - startedAt) / 1000;

  const ledgers = await readLedgers(world);
  const paid = ledgers.bill.length;
  const requests = stack.twilioRequests() - requestsBefore;
  return {
    scenario: scenario.name,
    organizations,
    paid,
    ...audit(ledgers, scenario),
    gaveUp:
      ledgers.orders.filter(({ status }) =>
        status === "failed" || status === "held"
      ).length,
    secondsToSettle: Math.round(seconds * 10) / 10,
    extraTwilioCalls: Math.max(0, requests - 3 * paid),
    unexpected: await unexpected(scenario, ledgers, world),
  };
}

async function unexpected(
  scenario: Scenario,
  ledgers: Ledgers,
  world: World,
): Promise<string[]> {
  try {
    await scenario.verify?.(ledgers, world);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
