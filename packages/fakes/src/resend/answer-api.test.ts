import { expect, test } from "vitest";
import { connectResend, mailTo, openResend } from "./open-resend.fixture.ts";

test("a mail sent by the official SDK is kept with its headers, tags and both bodies", async () => {
  const { fake, resend } = await openResend();
  const { data, error } = await resend.emails.send({
    from: "Worth <hello@worth.test>",
    to: ["Ann <ann@example.com>"],
    replyTo: "team@worth.test",
    subject: "Welcome",
    text: "Hello",
    html: "<p>Hello</p>",
    headers: { "List-Unsubscribe": "<https://worth.test/u>" },
    tags: [{ name: "kind", value: "welcome" }],
    attachments: [{ filename: "terms.txt", content: "aGk=" }],
  });
  expect(error).toBeNull();
  expect(fake.messages("ann@example.com")).toMatchObject([
    {
      id: data?.id,
      replyTo: ["team@worth.test"],
      html: "<p>Hello</p>",
      headers: { "List-Unsubscribe": "<https://worth.test/u>" },
      tags: [{ name: "kind", value: "welcome" }],
      attachmentNames: ["terms.txt"],
    },
  ]);
  const read = await resend.emails.get(data?.id ?? "");
  expect(read.data).toMatchObject({ object: "email", subject: "Welcome", last_event: "delivered", cc: null });
});

test("keys, fields and addresses are refused with Resend's names and statuses", async () => {
  const { fake, resend } = await openResend();
  const mail = mailTo("ann@example.com");
  expect((await connectResend(fake, "re_wrong").emails.send(mail)).error).toMatchObject({
    statusCode: 403,
    name: "invalid_api_key",
  });
  expect((await fetch(`${fake.url}/emails`, { method: "POST" })).status).toBe(401);
  expect((await resend.emails.send({ ...mail, subject: "" })).error).toMatchObject({
    statusCode: 422,
    name: "missing_required_field",
    message: "Missing `subject` field.",
  });
  expect((await resend.emails.send({ ...mail, to: "nobody" })).error).toMatchObject({
    name: "validation_error",
  });
  expect((await resend.emails.send({ ...mail, text: "" })).error).toMatchObject({
    name: "missing_required_field",
  });
  expect((await resend.emails.get("none")).error).toMatchObject({ statusCode: 404, name: "not_found" });
  expect(fake.messages()).toEqual([]);
});

test("one idempotency key sends one mail for 24 hours, and another payload under it is a conflict", async () => {
  let nowMs = Date.parse("2026-11-01T00:00:00Z");
  const { fake, resend } = await openResend({ clock: () => nowMs });
  const key = { idempotencyKey: "welcome/1" };
  const first = await resend.emails.send(mailTo("ann@example.com"), key);
  const again = await resend.emails.send(mailTo("ann@example.com"), key);
  expect(again.data?.id).toBe(first.data?.id);
  expect((await resend.emails.send(mailTo("bob@example.com"), key)).error).toMatchObject({
    statusCode: 409,
    name: "invalid_idempotent_request",
  });
  expect(fake.messages()).toHaveLength(1);
  nowMs += 25 * 3600 * 1000;
  expect((await resend.emails.send(mailTo("bob@example.com"), key)).error).toBeNull();
});

test("a strict batch sends all or none, a permissive one what is right", async () => {
  const { fake, resend } = await openResend();
  const mails = [mailTo("ann@example.com"), mailTo("nobody"), mailTo("bob@example.com")];
  expect((await resend.batch.send(mails)).error).toMatchObject({ statusCode: 422 });
  expect(fake.messages()).toEqual([]);
  const { data } = await resend.batch.send(mails, { batchValidation: "permissive" });
  expect(data?.data).toHaveLength(2);
  expect(data?.errors.map(({ index }) => index)).toEqual([1]);
  const many = Array.from({ length: 101 }, () => mailTo("ann@example.com"));
  expect((await resend.batch.send(many)).error).toMatchObject({ statusCode: 422 });
});

test("more than the allowed requests of one second are told to wait", async () => {
  let nowMs = 1_000_000;
  const { resend } = await openResend({ requestsPerSecond: 5, clock: () => nowMs });
  const send = () => resend.emails.send(mailTo("ann@example.com"));
  for (let sent = 0; sent < 5; sent += 1) expect((await send()).error).toBeNull();
  const refused = await send();
  expect(refused.error).toMatchObject({ statusCode: 429, name: "rate_limit_exceeded" });
  expect(refused.headers?.["retry-after"]).toBe("1");
  nowMs += 1_000;
  expect((await send()).error).toBeNull();
});

test("a cut connection has sent the mail once, and the repeated key finds it", async () => {
  const { fake, resend } = await openResend();
  const key = { idempotencyKey: "welcome/1" };
  fake.addFault({ kind: "cut", times: 1 });
  expect((await resend.emails.send(mailTo("ann@example.com"), key)).error).toMatchObject({
    name: "application_error",
  });
  const again = await resend.emails.send(mailTo("ann@example.com"), key);
  expect(fake.messages().map(({ id }) => id)).toEqual([again.data?.id]);
});
