// Before every schema.
import "./configure-zod.ts";
import { render } from "preact";
import { App } from "./app.tsx";

const main = document.querySelector("main");
if (main !== null) {
  main.replaceChildren();
  render(<App />, main);
}
