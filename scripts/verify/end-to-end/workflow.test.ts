// On one stack, because starting one takes longer than most of them; the first counts what is there.
import "./notifications.suite.ts";
import "./provisioning.suite.ts";
import "./activation.suite.ts";
import "./tenants.suite.ts";
import "./voice.suite.ts";
import "./outbound-unconfigured.suite.ts";
import "./area-codes.suite.ts";
import "./purchase-failures.suite.ts";
import "./sign-up-without-wake-up.suite.ts";
