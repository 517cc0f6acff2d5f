// On one database: starting a database takes longer than most races.
import "./sign-ups.suite.ts";
import "./take-overs.suite.ts";
import "./orders.suite.ts";
import "./wishes.suite.ts";
import "./wishes-of-owners.suite.ts";
import "./deletions.suite.ts";
import "./departures.suite.ts";
import "./numbers.suite.ts";
import "./releases.suite.ts";
import "./inserted-again-while-bought.suite.ts";
import "./inserted-again-while-released.suite.ts";
import "./notifications.suite.ts";
import "./calls.suite.ts";
import "./call-reports.suite.ts";
import "./missed-calls.suite.ts";
import "./message-counts.suite.ts";
