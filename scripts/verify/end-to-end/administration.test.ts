// What admins read and may do, on one stack; each begins with an empty account.
import "./notifications.suite.ts";
import "./costs.suite.ts";
import "./message-counts.suite.ts";
import "./authorization.suite.ts";
