// What admins read and may do, on one stack. The costs come first, because a function asks Twilio once what a number costs.
import "./costs.suite.ts";
import "./notifications.suite.ts";
import "./message-counts.suite.ts";
import "./authorization.suite.ts";
