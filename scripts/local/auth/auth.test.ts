// All that the local stack's Auth answers, on one Auth for each kind of options.
import "./absent-features.suite.ts";
import "./admin-access.suite.ts";
import "./admin-users.suite.ts";
import "./api-keys.suite.ts";
import "./confirmations.suite.ts";
import "./cors.suite.ts";
import "./create-user.suite.ts";
import "./generate-link.suite.ts";
import "./magic-link.suite.ts";
import "./recovery.suite.ts";
import "./refusals.suite.ts";
import "./sessions.suite.ts";
import "./update-user.suite.ts";
