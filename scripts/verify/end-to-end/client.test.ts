// The files of supabase/client, as an application on Node and a page in a browser use them, and a customer's journey with
// supabase-js alone; on one stack, whose functions place calls.
import "./client/sign-up.suite.ts";
import "./client/wait.suite.ts";
import "./client/wish.suite.ts";
import "./client/calls.suite.ts";
import "./client/members.suite.ts";
import "./client/webhook.suite.ts";
import "./client/page.suite.ts";
import "./client/readme.suite.ts";
import "../browser/journey.suite.ts";
