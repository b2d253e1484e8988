import type { AutomaticRail } from "@worth/contracts";
import { expect, test } from "vitest";
import { createWorld } from "../../world/create-world.ts";
import { startProviders } from "../../world/start-providers.ts";

/** What 1,230 of our minor units are in Stripe's, by how Stripe counts; every currency it pays out in. */
const table = [
  { wire: 1_230, currencies: "BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF" },
  { wire: 123_000, currencies: "ISK UGX" },
  { wire: 1_230, currencies: "BHD JOD KWD OMR TND" },
  {
    wire: 1_230,
    currencies: `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF
      CNY COP CRC CVE CZK DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR JMD KES
      KGS KHR KYD KZT LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB
      PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SEK SGD SHP SLE SOS SRD STD SZL THB TJS TOP TRY TTD TWD TZS UAH
      USD UYU UZS WST XCD YER ZAR ZMW`,
  },
].flatMap(({ wire, currencies }) => currencies.split(/\s+/).map((currency) => ({ currency, wire })));

test.each(["customer_balance", "promotion_code"] as const satisfies AutomaticRail[])(
  "every currency leaves in the units Stripe counts it in (%s)",
  { timeout: 120_000 },
  async (rail) => {
    const world = await createWorld();
    const { stripe, wiring } = await startProviders(world, { webhookUrl: "http://127.0.0.1:9/nobody" });
    const wrong: unknown[] = [];
    for (const [index, { currency, wire }] of table.entries()) {
      const customerId = `cus_${index}`;
      const found = await wiring.payouts.ensureCustomer(
        { customerId, email: null, knownRefs: [] },
        `new-${index}`,
      );
      if (found.kind !== "found") throw new Error(`No customer for ${currency}.`);
      const order = {
        payoutId: `pay_${index}`,
        rail,
        currency,
        amountMinor: 1_230,
        destinationRef: found.customerRef,
        codeExpiresAt: null,
        label: "Example",
        createdAt: world.clock.now(),
      };
      const outcome = await wiring.payouts.send(order, `key-${index}`);
      const left =
        rail === "customer_balance"
          ? stripe.list("customer_balance_transaction")[0]
          : stripe.list("coupon")[0];
      const amount = left?.object === "coupon" ? left.amount_off : -(left?.amount ?? 0);
      const isRight = outcome.kind === "sent" && amount === wire && left?.currency === currency.toLowerCase();
      if (!isRight) wrong.push({ currency, outcome, amount });
    }
    expect(wrong).toEqual([]);
    expect(table.length).toBeGreaterThan(130);
  },
);
