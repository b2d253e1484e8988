export type LastEvent = "scheduled" | "delivered" | "bounced" | "complained";

/** One mail as it was asked to be sent. */
export type Mail = {
  id: string;
  from: string;
  to: readonly string[];
  cc: readonly string[];
  bcc: readonly string[];
  replyTo: readonly string[];
  subject: string;
  html: string | null;
  text: string | null;
  headers: Readonly<Record<string, string>>;
  tags: readonly { name: string; value: string }[];
  attachmentNames: readonly string[];
  scheduledAt: string | null;
  createdAt: string;
  lastEvent: LastEvent;
};

/** The address inside `Name <address>`, or the text itself. */
export const readAddress = (recipient: string): string =>
  (/<([^>]*)>\s*$/.exec(recipient)?.[1] ?? recipient).trim().toLowerCase();

/** Links a person could click in the text, or in the HTML when there is no text. */
export const listLinks = ({ html, text }: Pick<Mail, "html" | "text">): string[] => {
  if (text !== null) return text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? [];
  const hrefs = (html ?? "").matchAll(/href="(https?:[^"]+)"/g);
  return [...hrefs].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));
};

export const isSentTo = (mail: Mail, address: string): boolean =>
  [...mail.to, ...mail.cc, ...mail.bcc].some(
    (recipient) => readAddress(recipient) === address.trim().toLowerCase(),
  );

/** The mail as `GET /emails/:id` answers it. */
export const asWireMail = (mail: Mail): object => ({
  object: "email",
  id: mail.id,
  message_id: `<${mail.id}@mail.worth.test>`,
  to: mail.to,
  from: mail.from,
  created_at: mail.createdAt,
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  bcc: mail.bcc.length === 0 ? null : mail.bcc,
  cc: mail.cc.length === 0 ? null : mail.cc,
  reply_to: mail.replyTo.length === 0 ? null : mail.replyTo,
  last_event: mail.lastEvent,
  scheduled_at: mail.scheduledAt,
  tags: mail.tags,
  topic_id: null,
});
