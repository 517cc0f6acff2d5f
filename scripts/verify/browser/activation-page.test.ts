// The admins' page as a link opens it, in one browser and without a stack: each test says what the project answers.
import "./activation-screen.suite.ts";
import "./activation-token.suite.ts";
import "./admin-page-attacks.suite.ts";
import "./readable-page.suite.ts";
