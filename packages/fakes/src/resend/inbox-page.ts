import { html, type Markup } from "../html/markup.ts";
import { renderPage } from "../html/page.ts";
import type { Mail } from "./mail.ts";

const shownMails = 100;

const renderRow = (mail: Mail): Markup =>
  html`<li>
    <a href="/messages/${mail.id}"><strong>${mail.subject}</strong></a>
    <p class="soft">
      To ${mail.to.join(", ")},
      <time datetime="${mail.createdAt}">${mail.createdAt.slice(0, 19).replace("T", " ")} UTC</time
      >${mail.lastEvent === "delivered" ? "" : `, ${mail.lastEvent}`}
    </p>
  </li>`;

/** The inbox: newest first, everyone's or one recipient's. */
export const renderInbox = (mails: readonly Mail[], to: string): Response =>
  renderPage({
    title: "Mail, caught here",
    lead: "A stand-in for the mail provider. Nothing leaves this machine; every mail Worth sends lands here.",
    body: html`<section aria-labelledby="mails">
      <h2 id="mails">Mails</h2>
      <form method="get" action="/">
        <label>Only to <input name="to" type="email" value="${to}" autocomplete="off" /></label>
        <button class="plain">Show</button>
        ${to === "" ? null : html`<a href="/">Show all</a>`}
      </form>
      ${mails.length === 0 ? html`<p class="soft">No mail yet. Reload when something was sent.</p>` : null}
      <ul class="rows">
        ${mails.slice(0, shownMails).map(renderRow)}
      </ul>
    </section>`,
  });
