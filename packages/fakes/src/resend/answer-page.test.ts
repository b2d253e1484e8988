import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { apiKey, connectResend, mailTo, openResend } from "./open-resend.fixture.ts";
import { startResendFake } from "./start-resend-fake.ts";

const payload = `<script>alert(1)</script><img src=x onerror="alert(1)">`;

test("the inbox shows the newest first and one recipient's mails when asked", async () => {
  const { fake, resend } = await openResend();
  await resend.emails.send(mailTo("ann@example.com", "First"));
  await resend.emails.send(mailTo("Bob <bob@example.com>", "Second"));
  const all = await (await fetch(fake.url)).text();
  expect(all.indexOf("Second")).toBeLessThan(all.indexOf("First"));
  const bobs = await (await fetch(`${fake.url}/?to=BOB%40example.com`)).text();
  expect(bobs).toContain("Second");
  expect(bobs).not.toContain("First");
});

test("nothing in a mail becomes markup of the page, and only web addresses become links", async () => {
  const { fake, resend } = await openResend();
  const text = `${payload} javascript:alert(1) https://worth.test/r/a?b=1&c=2 .`;
  const { data } = await resend.emails.send({
    ...mailTo("ann@example.com", payload),
    text,
    headers: { "X-A": payload },
  });
  const pages = [await fetch(fake.url), await fetch(`${fake.url}/messages/${data?.id ?? ""}`)];
  for (const page of pages) {
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  }
  const [inbox = "", message = ""] = await Promise.all(pages.map((page) => page.text()));
  expect(inbox + message).not.toMatch(/<script|<img/);
  expect(message).toContain('<a href="https://worth.test/r/a?b=1&amp;c=2">');
  expect(message).not.toContain('href="javascript:');
});

test("the mail's own HTML is sandboxed and its links leave the frame", async () => {
  const { fake, resend } = await openResend();
  const html = `<!doctype html><html><head><title>x</title></head><body>${payload}</body></html>`;
  const { data } = await resend.emails.send({ ...mailTo("ann@example.com"), html });
  const frame = await fetch(`${fake.url}/messages/${data?.id ?? ""}/html`);
  const policy = frame.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/^sandbox allow-top-navigation-by-user-activation; default-src 'none';/);
  expect(await frame.text()).toContain('<head><base target="_top">');
});

test("tests read mails and their links as JSON", async () => {
  const { fake, resend } = await openResend();
  await resend.emails.send({
    ...mailTo("ann@example.com"),
    text: "Open https://worth.test/in?t=1 (or not).",
  });
  await resend.emails.send({
    ...mailTo("bob@example.com"),
    text: "",
    html: '<a href="https://worth.test/a?b=1&amp;c=2">in</a>',
  });
  const read = async (to: string): Promise<unknown> =>
    (await fetch(`${fake.url}/_control/messages?to=${to}`)).json();
  expect(await read("ann@example.com")).toMatchObject([{ links: ["https://worth.test/in?t=1"] }]);
  expect(await read("bob@example.com")).toMatchObject([{ links: ["https://worth.test/a?b=1&c=2"] }]);
});

test("a restart keeps mails and keys", async () => {
  const folder = await mkdtemp(join(tmpdir(), "worth-fakes-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const options = { port: 0, apiKey, dataFile: join(folder, "resend.json") };
  const before = await startResendFake(options);
  const sent = await connectResend(before).emails.send(mailTo("ann@example.com"), { idempotencyKey: "k" });
  await before.close();
  const after = await startResendFake(options);
  onTestFinished(after.close);
  const again = await connectResend(after).emails.send(mailTo("ann@example.com"), { idempotencyKey: "k" });
  expect(again.data?.id).toBe(sent.data?.id);
  expect(after.messages()).toHaveLength(1);
});
