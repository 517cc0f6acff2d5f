// The page that the link of a message opens. Its project is scripted: no stack runs.
import "./activation-screen.suite.ts";
import "./activation-token.suite.ts";
