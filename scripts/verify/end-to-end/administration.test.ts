// The admins' routes, on one stack. The costs come first, because a function asks Twilio only once for the price of a number.
import "./costs.suite.ts";
import "./notifications.suite.ts";
import "./message-counts.suite.ts";
import "./authorization.suite.ts";
import "./strangers.suite.ts";
import "./long-bodies.suite.ts";
import "./first-admin.suite.ts";
