// What a page of another origin may send and read, in one browser. The journey of a customer is part of client.test.ts.
import "./account.suite.ts";
import "./misconfigured-function.suite.ts";
import "./page-errors.suite.ts";
import "./page-requests.suite.ts";
import "./serve-pages.suite.ts";
