// The other screens of signed-in admins, on one stack and in one browser.
import "./admin-actions.suite.ts";
import "./admin-keyboard.suite.ts";
import "./admin-looks.suite.ts";
