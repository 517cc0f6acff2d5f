import * as shared from "../../_shared/twilio/testing/stub-twilio.ts";
import type { TwilioConfiguration } from "../configuration.ts";

export {
  ACCOUNT_SID,
  twilioError,
} from "../../_shared/twilio/testing/stub-twilio.ts";

/** Something on a local port that a twilio can be pointed at; it ends with the scope that holds it. */
export interface StubTwilio extends shared.StubTwilio {
  readonly configuration: TwilioConfiguration;
}

/** Starts a Twilio that gives these answers, one a request; an answer that never comes makes the client time out. */
export function startStubTwilio(
  ...answers: readonly (Response | Promise<Response>)[]
): StubTwilio {
  return buyingFrom(shared.startStubTwilio(...answers));
}

/** Starts something that takes a request and closes the connection without an answer. */
export function startResettingTwilio(): StubTwilio {
  return buyingFrom(shared.startResettingTwilio());
}

function buyingFrom(stub: shared.StubTwilio): StubTwilio {
  return { ...stub, configuration: { ...stub.account, purchaseOptions: {} } };
}
