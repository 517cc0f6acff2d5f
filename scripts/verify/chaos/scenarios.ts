import type { Scenario } from "./scenario.ts";
import { client } from "./scenarios/client.ts";
import { delivery } from "./scenarios/delivery.ts";
import { everything } from "./scenarios/everything.ts";
import { floodOfOneUser } from "./scenarios/flood-of-one-user.ts";
import { frozenFunction } from "./scenarios/frozen-function.ts";
import { frozenImports } from "./scenarios/frozen-import.ts";
import { functionDeath } from "./scenarios/function-death.ts";
import { gatewayAnswers } from "./scenarios/gateway-answers.ts";
import { importFailures } from "./scenarios/import-failures.ts";
import { machine } from "./scenarios/machine.ts";
import { nullMembers } from "./scenarios/null-members.ts";
import { outages } from "./scenarios/outage.ts";
import { overtaken } from "./scenarios/overtaken.ts";
import { project } from "./scenarios/project.ts";
import { releaseFailures } from "./scenarios/release-failures.ts";
import { releaseMistakes } from "./scenarios/release-decisions.ts";
import { restoredDatabase } from "./scenarios/restored-database.ts";
import { savedWakeUps } from "./scenarios/saved-wake-ups.ts";
import { secondNumberByHand } from "./scenarios/sql-editor.ts";
import { takeOvers } from "./scenarios/take-overs.ts";
import { twilioAccount } from "./scenarios/twilio-account.ts";
import { twilioAnswers } from "./scenarios/twilio-answers.ts";
import { twilioPurchases } from "./scenarios/twilio-purchases.ts";
import { twilioStock } from "./scenarios/twilio-stock.ts";
import { workerEnd } from "./scenarios/worker-end.ts";

/** All scenarios, the simple ones first. */
export const scenarios: readonly Scenario[] = [
  ...twilioPurchases,
  ...twilioAnswers,
  ...gatewayAnswers,
  ...outages,
  ...nullMembers,
  ...twilioAccount,
  ...twilioStock,
  ...delivery,
  ...savedWakeUps,
  ...functionDeath,
  ...workerEnd,
  ...frozenFunction,
  overtaken,
  ...machine,
  ...client,
  secondNumberByHand,
  floodOfOneUser,
  ...importFailures,
  ...frozenImports,
  ...releaseFailures,
  ...releaseMistakes,
  ...takeOvers,
  ...project,
  ...restoredDatabase,
  everything,
];

/** One attack of each kind, with the promise that it tries to break; `npm test` runs these, and `npm test -- --all` runs all. */
export const attacksOfEachKind: Readonly<Record<string, string>> = {
  "reset-after-purchase": "a purchase whose answer is lost is not repeated",
  "gateway-answers": "an answer that is not Twilio's own ends no order",
  "long-outage": "an outage ends no order, and is probed once at a time",
  "null-members": "id and digits are enough to record a paid number",
  "taken-meanwhile": "a number that somebody else bought is not recorded",
  "account-suspended": "a refusal of the whole account costs no attempt",
  "wake-up-lost": "an order needs no wake-up of its own",
  "killed-after-look":
    "a sign-up that relied on a killed function waits for the sweep, no longer",
  "wake-up-nine-times": "a wake-up that arrives again buys nothing more",
  "killed-after-purchase": "a bought number is found by the next instance",
  "killed-after-complete":
    "number, notification and order are recorded at once",
  "killed-before-wake-again": "a wake-up that nobody asked for is no loss",
  "worker-ends": "what may not begin any more is put back",
  "overtaken": "one lease, one reserved number, one purchase",
  "frozen-and-deleted": "a purchase nobody waits for is released or reported",
  "flood-of-one-user": "an honest sign-up is taken by the first claim after it",
  "postgres-killed": "what the database forgets is queued anew",
  "deleted-and-inserted-again": "no number goes to a new organization unasked",
  "import-500-after": "an import whose answer is lost is not repeated",
  "import-death-after-import": "an import is found by the next instance",
  "release-500-after": "a release whose answer is lost ends once",
  "swapped-ids": "the number of an organization is never released for another",
  "restored-in-place": "what a restored database forgot is not bought twice",
  "two-projects": "another project's number is neither taken nor released",
  "tagged-again": "our tag is ours, however it is typed",
  "take-over-killed-after-tag":
    "a number is taken over once, and nothing is bought",
  "taken-over-while-bought":
    "an organization has the number that was bought or the one that was taken over",
  "kept-meanwhile": "a number is either kept or released",
  "copied-project": "a copy gives back nothing that the original bought",
  "other-account-while-released":
    "no number is recorded as released that another account goes on billing",
};
