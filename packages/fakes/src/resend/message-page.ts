import { html, type Markup } from "../html/markup.ts";
import { renderPage } from "../html/page.ts";
import type { Mail } from "./mail.ts";

const linkPattern = /(https?:\/\/[^\s<>"')\]]+)/;

/** Text with its web addresses as links. The pattern admits http and https only, so no link can run a script. */
const renderText = (text: string): Markup[] =>
  text
    .split(linkPattern)
    .map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`));

const renderFact = (name: string, value: string): Markup | null =>
  value === ""
    ? null
    : html`<tr>
        <th scope="row">${name}</th>
        <td>${value}</td>
      </tr>`;

const renderFacts = (mail: Mail): Markup =>
  html`<table>
    <tbody>
      ${renderFact("From", mail.from)}${renderFact("To", mail.to.join(", "))}${renderFact("Cc", mail.cc.join(", "))}
      ${renderFact("Bcc", mail.bcc.join(", "))}${renderFact("Reply to", mail.replyTo.join(", "))}
      ${renderFact("Sent", mail.createdAt)}${renderFact("State", mail.lastEvent)}
      ${Object.entries(mail.headers).map(([name, value]) => renderFact(name, value) ?? html``)}
      ${renderFact("Attached", mail.attachmentNames.join(", "))}
    </tbody>
  </table>`;

/** One mail: its text with links, and its HTML in a frame that can run nothing. */
export const renderMessage = (mail: Mail): Response =>
  renderPage({
    title: mail.subject,
    lead: `To ${mail.to.join(", ")}`,
    body: html`<p><a href="/">Back to all mails</a></p>
      ${
        mail.text === null
          ? null
          : html`<section aria-labelledby="text">
              <h2 id="text">Text</h2>
              <pre>${renderText(mail.text)}</pre>
            </section>`
      }
      ${
        mail.html === null
          ? null
          : html`<section aria-labelledby="html">
              <h2 id="html">HTML</h2>
              <iframe
                title="The mail as it looks"
                sandbox="allow-top-navigation-by-user-activation"
                src="/messages/${mail.id}/html"
              ></iframe>
            </section>`
      }
      <section aria-labelledby="facts">
        <h2 id="facts">Envelope and headers</h2>
        ${renderFacts(mail)}
      </section>
      <section aria-labelledby="events">
        <h2 id="events">Play what becomes of it</h2>
        <form method="post" action="/_control/events">
          <input type="hidden" name="id" value="${mail.id}" />
          <button class="plain" name="type" value="email.bounced">It bounces</button>
          <button class="plain" name="type" value="email.complained">It is called spam</button>
        </form>
      </section>`,
  });

const openLinksAtTop = `<base target="_top">`;

const withLinksAtTop = (source: string): string =>
  /<head[^>]*>/i.test(source)
    ? source.replace(/<head[^>]*>/i, (head) => head + openLinksAtTop)
    : openLinksAtTop + source;

/** The mail's own HTML for the frame: no script, no form, links open in the whole tab. */
export const renderMessageHtml = (mail: Mail): Response =>
  new Response(withLinksAtTop(mail.html ?? ""), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "sandbox allow-top-navigation-by-user-activation; default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:; frame-ancestors 'self'",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
    },
  });
