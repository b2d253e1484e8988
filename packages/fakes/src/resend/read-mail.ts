import { randomUUID } from "node:crypto";
import { type Mail, readAddress } from "./mail.ts";
import { invalidField, missingField } from "./refusal.ts";

const maxRecipients = 50;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const readText = (body: Record<string, unknown>, name: string): string | null => {
  const value = body[name];
  if (value === undefined || value === null || value === "") return null;
  if (typeof value !== "string") throw invalidField(`The \`${name}\` field must be a \`string\`.`);
  return value;
};

const readRequiredText = (body: Record<string, unknown>, name: string): string => {
  const value = readText(body, name);
  if (value === null) throw missingField(name);
  return value;
};

const checkAddress = (name: string, address: string): string => {
  if (!/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(readAddress(address))) {
    throw invalidField(
      `Invalid \`${name}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
    );
  }
  return address;
};

const readAddresses = (body: Record<string, unknown>, name: string): string[] => {
  const value = body[name];
  if (value === undefined || value === null) return [];
  const list: unknown[] = Array.isArray(value) ? value : [value];
  if (list.length > maxRecipients) {
    throw invalidField(`The \`${name}\` field must not hold more than ${maxRecipients} addresses.`);
  }
  return list.map((item) => checkAddress(name, typeof item === "string" ? item : ""));
};

const readTags = (value: unknown): Mail["tags"] => {
  const tags: unknown[] = Array.isArray(value) ? value : [];
  return tags.map((tag) => {
    const name = isRecord(tag) ? tag["name"] : undefined;
    const text = isRecord(tag) ? tag["value"] : undefined;
    if (
      typeof name !== "string" ||
      typeof text !== "string" ||
      !/^[\w-]{1,256}$/.test(name) ||
      !/^[\w-]{0,256}$/.test(text)
    ) {
      throw invalidField("Tags should only contain ASCII letters, numbers, underscores, or dashes.");
    }
    return { name, value: text };
  });
};

const readHeaders = (value: unknown): Mail["headers"] =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
    : {};

const readAttachmentNames = (value: unknown): string[] => {
  const attachments: unknown[] = Array.isArray(value) ? value : [];
  return attachments.map((attachment) => {
    const hasContent =
      isRecord(attachment) && (attachment["content"] !== undefined || attachment["path"] !== undefined);
    if (!hasContent) throw invalidField("Attachment must have either a `content` or `path`.");
    const name = attachment["filename"];
    return typeof name === "string" ? name : "attachment";
  });
};

/** Reads the body of `POST /emails`, or refuses it in Resend's words. */
export const readMail = (body: unknown, nowMs: number): Mail => {
  if (!isRecord(body)) throw invalidField("The request body must be an object.");
  const to = readAddresses(body, "to");
  const from = checkAddress("from", readRequiredText(body, "from"));
  if (to.length === 0) throw missingField("to");
  const subject = readRequiredText(body, "subject");
  const html = readText(body, "html");
  const text = readText(body, "text");
  if (html === null && text === null) throw missingField("html` or `text");
  const scheduledAt = readText(body, "scheduled_at");
  return {
    id: randomUUID(),
    from,
    to,
    cc: readAddresses(body, "cc"),
    bcc: readAddresses(body, "bcc"),
    replyTo: readAddresses(body, "reply_to"),
    subject,
    html,
    text,
    headers: readHeaders(body["headers"]),
    tags: readTags(body["tags"]),
    attachmentNames: readAttachmentNames(body["attachments"]),
    scheduledAt,
    createdAt: new Date(nowMs).toISOString(),
    lastEvent: scheduledAt === null ? "delivered" : "scheduled",
  };
};
