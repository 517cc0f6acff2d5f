// From an organization's sign-up to its active number, on one stack without an account at ElevenLabs.
import "./provisioning.suite.ts";
import "./many-orders.suite.ts";
import "./area-codes.suite.ts";
import "./wishes.suite.ts";
import "./activation.suite.ts";
import "./tenants.suite.ts";
import "./members.suite.ts";
import "./added-members.suite.ts";
import "./voice.suite.ts";
import "./wrong-id.suite.ts";
import "./call-command.suite.ts";
import "./outbound-unconfigured.suite.ts";
import "./held-orders.suite.ts";
import "./purchase-failures.suite.ts";
import "./sign-up-without-wake-up.suite.ts";
import "./odd-clients.suite.ts";
import "./customer-states.suite.ts";
