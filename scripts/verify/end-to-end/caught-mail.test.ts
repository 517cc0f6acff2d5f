// On one stack that catches mail. The README comes first: it names the first number of a fresh stack.
import "./readme.suite.ts";
import "./mail.suite.ts";
