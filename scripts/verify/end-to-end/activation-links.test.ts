// The links in the messages about imports: what they do, and attacks on them, on one stack with an API key. Without one they
// are part of workflow.test.ts.
import "./activation-links/activation.suite.ts";
import "./activation-links/ids-of-others.suite.ts";
import "./activation-links/ended-links.suite.ts";
import "./activation-links/tokens.suite.ts";
import "./activation-links/odd-requests.suite.ts";
