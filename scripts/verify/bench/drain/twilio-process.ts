// A simulated Twilio in a process of its own, started by start-twilio.ts: what it takes of the processor is told apart.
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";
import { startTwilioSimulator } from "../../../simulators/twilio/start.ts";

const { url } = await startTwilioSimulator({ port: 0, ...simulatedTwilio });
process.on("disconnect", () => process.exit());
process.send?.(url);
