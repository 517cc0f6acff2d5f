// The admins' page and its project, on one stack and in one browser. The mail comes first: of more than five in a minute
// there is a digest.
import "./from-mail-to-active.suite.ts";
import "./admin-activation.suite.ts";
import "./admin-session.suite.ts";
