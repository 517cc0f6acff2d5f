// On one stack, whose functions import numbers by themselves.
import "./automatic-import.suite.ts";
import "./automatic-import-failures.suite.ts";
import "./automatic-import-links.suite.ts";
