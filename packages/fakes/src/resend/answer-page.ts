import { renderStyle, stylePath } from "../html/page.ts";
import { renderInbox } from "./inbox-page.ts";
import type { Mailbox } from "./mailbox.ts";
import { renderMessage, renderMessageHtml } from "./message-page.ts";

/** Answers the pages people look at; null for everything else. */
export const answerPage = (mailbox: Mailbox, request: Request): Response | null => {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== "GET") return null;
  if (pathname === stylePath) return renderStyle();
  if (pathname === "/") {
    const to = searchParams.get("to") ?? "";
    return renderInbox(mailbox.list(to), to);
  }
  const [, id, part] = /^\/messages\/([\w-]+)(\/html)?$/.exec(pathname) ?? [];
  if (id === undefined) return null;
  const mail = mailbox.find(id);
  if (mail === undefined) return new Response("There is no such mail.", { status: 404 });
  return part === undefined ? renderMessage(mail) : renderMessageHtml(mail);
};
