// The links in the messages about imports: what they do, and attacks on them. Two stacks: one with an API key, one without.
import "./activation-links/activation.suite.ts";
import "./activation-links/ids-of-others.suite.ts";
import "./activation-links/ended-links.suite.ts";
import "./activation-links/tokens.suite.ts";
import "./activation-links/odd-requests.suite.ts";
import "./activation-links/without-key.suite.ts";
