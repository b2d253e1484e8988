import { createHmac, randomUUID } from "node:crypto";
import { type Attempt, postSigned } from "../webhooks/attempt.ts";
import { type LastEvent, type Mail, readAddress } from "./mail.ts";

export const mailEventTypes = ["email.sent", "email.delivered", "email.bounced", "email.complained"] as const;

export type MailEventType = (typeof mailEventTypes)[number];

export type MailEvent = { id: string; type: MailEventType; body: string };

const detailsOf = (type: MailEventType): object =>
  type === "email.bounced"
    ? {
        bounce: {
          type: "Permanent",
          subType: "General",
          message: "The recipient's mail server rejected the mail.",
        },
      }
    : {};

/** The payload of a webhook about one mail. */
export const buildMailEvent = (type: MailEventType, mail: Mail, nowMs: number): MailEvent => ({
  id: `msg_${randomUUID().replaceAll("-", "")}`,
  type,
  body: JSON.stringify({
    type,
    created_at: new Date(nowMs).toISOString(),
    data: {
      created_at: mail.createdAt,
      email_id: mail.id,
      message_id: `<${mail.id}@mail.worth.test>`,
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      tags: Object.fromEntries(mail.tags.map(({ name, value }) => [name, value])),
      ...detailsOf(type),
    },
  }),
});

/** Resend's own test addresses decide what becomes of a mail; every other one is delivered. */
export const foreseeOutcome = (mail: Mail): LastEvent => {
  if (mail.scheduledAt !== null) return "scheduled";
  const addresses = mail.to.map((recipient) => readAddress(recipient).replace(/\+[^@]*@/, "@"));
  if (addresses.includes("bounced@resend.dev")) return "bounced";
  return addresses.includes("complained@resend.dev") ? "complained" : "delivered";
};

/** Signs and posts a mail event the way Svix does for Resend. */
export const sendMailEvent = (
  endpoint: { url: string; secret: string },
  event: MailEvent,
  signal: AbortSignal,
): Promise<Attempt> => {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(endpoint.secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key)
    .update(`${event.id}.${timestamp}.${event.body}`)
    .digest("base64");
  const headers = { "svix-id": event.id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}` };
  return postSigned({ url: endpoint.url, headers, body: event.body }, signal);
};
