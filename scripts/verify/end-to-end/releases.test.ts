// On one stack, whose functions also remove numbers from ElevenLabs.
import "./release.suite.ts";
import "./release-failures.suite.ts";
import "./number-of-an-organization.suite.ts";
import "./departures.suite.ts";
