// The screens of signed-in admins, on one stack and in one browser.
import "./admin-actions.suite.ts";
import "./admin-activation.suite.ts";
import "./admin-looks.suite.ts";
import "./admin-session.suite.ts";
