import { expect, test } from "vitest";
import { openStripe } from "../open-stripe.fixture.ts";

const payload = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;

const submit = (
  url: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(url, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });

test("names, products, metadata and notices never become markup", async () => {
  const { fake } = await openStripe();
  const customer = fake.play.createCustomer({ email: "ann@example.com", name: payload });
  fake.play.payCharge({ customerId: customer.id, amountMinor: 100, currency: "usd", description: payload });
  const page = await fetch(
    `${fake.url}/?${new URLSearchParams({ said: payload, email: payload, name: payload }).toString()}`,
  );
  const text = await page.text();
  expect(text).not.toContain("<script");
  expect(text).not.toContain("<img");
  expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
});

test("the page runs no script and says so in its headers", async () => {
  const { fake } = await openStripe();
  const { headers } = await fetch(fake.url);
  expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'self';/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect((await fetch(`${fake.url}/_style.css`)).headers.get("content-type")).toBe("text/css; charset=utf-8");
});

test("plain forms pay as a new customer, refund a part and come back with a notice", async () => {
  const { fake } = await openStripe();
  const paid = await submit(`${fake.url}/_control/pay`, {
    customer: "",
    email: "ann@example.com",
    name: "Ann",
    amount: "1,200.50",
    tax: "200.50",
    currency: "eur",
    productName: "Annual plan",
    worth_product_id: "prd_1",
    as: "invoice",
  });
  expect(paid.status).toBe(303);
  expect(paid.headers.get("location")).toMatch(/^\/\?said=Paid/);
  const [charge] = fake.list("charge");
  expect(charge).toMatchObject({ amount: 120_050, currency: "eur" });
  expect(fake.list("invoice")[0]).toMatchObject({ total_excluding_tax: 100_000 });
  await submit(`${fake.url}/_control/refund`, { charge: charge?.id ?? "", amount: "0.50" });
  expect(fake.list("charge")[0]).toMatchObject({ amount_refunded: 50 });
  const page = await (await fetch(fake.url)).text();
  expect(page).toContain("1200.50 EUR by Ann");
  expect(page).toContain("0.50 EUR refunded");
});

test("a form that cannot be played comes back with the reason", async () => {
  const { fake } = await openStripe();
  const answer = await submit(`${fake.url}/_control/pay`, { email: "ann@example.com", amount: "1.2.3" });
  expect(answer.headers.get("location")).toBe("/?problem=%221.2.3%22+is+no+amount+in+USD.");
  expect(fake.list("customer")).toEqual([]);
});

test("another site's page cannot play", async () => {
  const { fake } = await openStripe();
  const fields = { email: "ann@example.com" };
  const foreign = await submit(`${fake.url}/_control/customer`, fields, { origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  expect(fake.list("customer")).toEqual([]);
  expect((await submit(`${fake.url}/_control/customer`, fields, { origin: fake.url })).status).toBe(303);
});

test("JSON plays the whole story for tests in other processes", async () => {
  const { fake } = await openStripe();
  const play = async (name: string, body: object): Promise<{ id: string; status: string }> =>
    (await fetch(`${fake.url}/_control/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then((answer) => answer.json())) as { id: string; status: string };
  const customer = await play("customer", { email: "ann@example.com", name: "Ann" });
  const charge = await play("pay", {
    customer: customer.id,
    amountMinor: 900,
    currency: "usd",
    as: "charge",
  });
  const refund = await play("refund", { charge: charge.id, amountMinor: 300 });
  expect(await play("fail-refund", { refund: refund.id })).toMatchObject({ status: "failed" });
  const dispute = await play("dispute", { charge: charge.id });
  expect(await play("close-dispute", { dispute: dispute.id, outcome: "won" })).toMatchObject({
    status: "won",
  });
  expect(await play("webhooks", { copies: 2 })).toMatchObject({ copies: 2, shuffle: false });
  const deliveries = (await (await fetch(`${fake.url}/_control/deliveries`)).json()) as { id: string }[];
  expect(await play("replay", { delivery: deliveries[0]?.id })).toMatchObject({ why: "replay" });
  expect(await play("unicorn", {})).toMatchObject({ error: { message: "There is no control unicorn." } });
});
