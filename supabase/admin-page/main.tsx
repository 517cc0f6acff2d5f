import { render } from "preact";
import * as z from "zod";
import { App } from "./app.tsx";

// The page's policy allows no code that is made of text, which zod would try.
z.config({ jitless: true });

const main = document.querySelector("main");
if (main !== null) render(<App />, main);
