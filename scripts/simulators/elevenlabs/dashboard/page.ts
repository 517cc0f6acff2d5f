import { html } from "hono/html";

type Content = ReturnType<typeof html>;

/** Where the dashboard is: at the real one, https://elevenlabs.io/app. */
export const dashboardPath = "/app";
export const numbersPath = `${dashboardPath}/agents/phone-numbers`;

/** One page of the dashboard; with a problem, it says that first. */
export function page(
  title: string,
  content: Content,
  problem?: string,
): Content {
  return html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>${title} · simulated ElevenLabs</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="${dashboardPath}/dashboard.css">
        <script type="module" src="${dashboardPath}/copy.js"></script>
      </head>
      <body>
        <header>
          <p><strong>ElevenLabs</strong> simulated on this machine: nothing here costs money, and there is no password.</p>
          <nav aria-label="Dashboard">
            <a href="${dashboardPath}/agents">Agents</a>
            <a href="${numbersPath}">Phone Numbers</a>
          </nav>
        </header>
        <main>
              <h1>${title}</h1>
              ${problem === undefined
                ? ""
                : html`<p role="alert">${problem}</p>`}
              ${content}
            </main>
      </body>
    </html>
  `;
}

/** A text with a button that copies it. */
export function copyable(name: string, text: string): Content {
  return html`
    <code>${text}</code>
    <button type="button" data-copy="${text}">Copy ${name}</button>
    <output></output>
  `;
}
