import type { Scenario } from "./scenario.ts";
import { client } from "./scenarios/client.ts";
import { delivery } from "./scenarios/delivery.ts";
import { everything } from "./scenarios/everything.ts";
import { frozenFunction } from "./scenarios/frozen-function.ts";
import { functionDeath } from "./scenarios/function-death.ts";
import { gatewayAnswers } from "./scenarios/gateway-answers.ts";
import { machine } from "./scenarios/machine.ts";
import { overtaken } from "./scenarios/overtaken.ts";
import { releaseFailures } from "./scenarios/release-failures.ts";
import { releaseMistakes } from "./scenarios/release-decisions.ts";
import { secondNumberByHand } from "./scenarios/sql-editor.ts";
import { twilioAccount } from "./scenarios/twilio-account.ts";
import { twilioAnswers } from "./scenarios/twilio-answers.ts";
import { twilioPurchases } from "./scenarios/twilio-purchases.ts";
import { twilioStock } from "./scenarios/twilio-stock.ts";

/** Everything that is put to the test, what is simple first. */
export const scenarios: readonly Scenario[] = [
  ...twilioPurchases,
  ...twilioAnswers,
  ...gatewayAnswers,
  ...twilioAccount,
  ...twilioStock,
  ...delivery,
  ...functionDeath,
  ...frozenFunction,
  overtaken,
  ...machine,
  ...client,
  secondNumberByHand,
  ...releaseFailures,
  ...releaseMistakes,
  everything,
];
