import { html, type Markup } from "./markup.ts";
import { style } from "./style.ts";

const writePolicy = (formTargets: readonly string[]): string =>
  `default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; form-action ${["'self'", ...formTargets].join(" ")}; base-uri 'none'; frame-ancestors 'none'`;

const securityHeaders = {
  "x-content-type-options": "nosniff",
  // Not no-referrer: browsers then send forms with "Origin: null", and the guard against other sites refuses them.
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
};

/** Where every server with pages serves the one style sheet. */
export const stylePath = "/_style.css";

export const renderStyle = (): Response =>
  new Response(style, {
    headers: { "content-type": "text/css; charset=utf-8", "x-content-type-options": "nosniff" },
  });

export type Page = {
  title: string;
  lead: string;
  body: Markup;
  status?: number;
  /** Origins a form's answer may lead on to; browsers hold redirects to this too. */
  formTargets?: readonly string[];
};

/** A whole page as an answer. No script runs on it; the only style is our own sheet. */
export const renderPage = ({ title, lead, body, status = 200, formTargets = [] }: Page): Response => {
  const document = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <link rel="icon" href="data:," />
      <link rel="stylesheet" href="${stylePath}" />
    </head>
    <body>
      <header>
        <h1>${title}</h1>
        <p class="soft">${lead}</p>
      </header>
      <main>${body}</main>
    </body>
  </html>`;
  return new Response(`<!doctype html>${document.markup}`, {
    status,
    headers: {
      ...securityHeaders,
      "content-security-policy": writePolicy(formTargets),
      "content-type": "text/html; charset=utf-8",
    },
  });
};
