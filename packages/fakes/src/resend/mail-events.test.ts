import { Resend } from "resend";
import { expect, onTestFinished, test } from "vitest";
import { type ReceivedWebhook, startReceiver } from "../webhooks/receiver.fixture.ts";
import { mailTo, openResend } from "./open-resend.fixture.ts";

const webhookSecret = `whsec_${Buffer.from("a secret of the stand-in").toString("base64")}`;

const verify = ({ body, headers }: ReceivedWebhook) =>
  new Resend("re_verifies_only").webhooks.verify({
    payload: body,
    headers: {
      id: headers.get("svix-id") ?? "",
      timestamp: headers.get("svix-timestamp") ?? "",
      signature: headers.get("svix-signature") ?? "",
    },
    webhookSecret,
  });

const openWithWebhook = async () => {
  const receiver = await startReceiver();
  onTestFinished(receiver.close);
  return { receiver, ...(await openResend({ webhookUrl: receiver.url, webhookSecret })) };
};

test("sent and delivered are told with a signature the official SDK accepts", async () => {
  const { fake, receiver, resend } = await openWithWebhook();
  const { data } = await resend.emails.send(mailTo("ann@example.com"));
  await fake.webhooksSettled();
  const events = receiver.received.map(verify);
  expect(events.map(({ type }) => type).toSorted()).toEqual(["email.delivered", "email.sent"]);
  expect(events[0]).toMatchObject({ data: { email_id: data?.id, to: ["ann@example.com"] } });
});

test("Resend's own test addresses bounce and complain, and a click can make any mail do so", async () => {
  const { fake, receiver, resend } = await openWithWebhook();
  await resend.emails.send(mailTo("bounced+label@resend.dev"));
  await resend.emails.send(mailTo("complained@resend.dev"));
  const { data } = await resend.emails.send(mailTo("ann@example.com"));
  await fetch(`${fake.url}/_control/events`, {
    method: "POST",
    body: new URLSearchParams({ id: data?.id ?? "", type: "email.bounced" }),
  });
  await fake.webhooksSettled();
  expect(fake.messages().map(({ lastEvent }) => lastEvent)).toEqual(["bounced", "complained", "bounced"]);
  const types = receiver.received.map((webhook) => verify(webhook).type);
  expect(types.filter((type) => type === "email.bounced")).toHaveLength(2);
});
