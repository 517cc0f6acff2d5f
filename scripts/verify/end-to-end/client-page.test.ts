import "./client/page.suite.ts";
