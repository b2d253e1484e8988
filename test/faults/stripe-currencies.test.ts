import fc from "fast-check";
import { netOfTax, verifyLedger } from "@worth/domain";
import { expect, test } from "vitest";
import { payInvoice, startStory } from "../world/start-story.ts";
import { inForm } from "./form.ts";
import { reportFigure } from "./report.ts";

/** Of those Stripe takes, by how many digits are behind the point; the two last are sent in hundredths they do not have. */
const currencies = {
  none: "bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "),
  three: "bhd jod kwd omr tnd".split(" "),
  two: `aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd cad cdf chf
    cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq gyd hkd hnl htg huf idr ils
    inr jmd kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad
    ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle sos srd std
    szl thb tjs top try ttd twd tzs uah usd uyu uzs wst xcd yer zar zmw`.split(/\s+/),
  sentInHundredths: ["isk", "ugx"],
};

const splits = 100_000;
const ofEachKind = inForm({ short: 2, promised: 200 });

test(
  "a payment and a refund of every kind of currency are held to its own smallest unit, and splits leak nothing",
  {
    timeout: 300_000,
  },
  async () => {
    const story = await startStory();
    const expected = new Map<string, [captured: number, refunded: number]>();
    for (const [kind, codes] of Object.entries(currencies))
      for (const currency of codes.slice(0, ofEachKind)) {
        // Three digits come in steps of ten.
        const amountMinor = 12_340;
        const charge = payInvoice(story, { currency, amountMinor: amountMinor * 100 });
        story.stripe.play.refund({ chargeId: charge.id, amountMinor: amountMinor * 10 });
        const scale = kind === "sentInHundredths" ? 1 : 100;
        expected.set(currency.toUpperCase(), [amountMinor * scale, (amountMinor * scale) / 10]);
      }
    await story.stripe.webhooksSettled();
    await story.drain();
    const purchases = await story.database.purchase.findMany({ include: { refunds: true } });
    const held = purchases.map(({ currency, capturedMinor, refunds }) => [
      currency,
      [capturedMinor, refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)],
    ]);
    expect(new Map(held as [string, [number, number]][])).toEqual(expected);
    expect(await verifyLedger(story.database)).toEqual([]);

    let leaks = 0;
    const cases = fc.sample(
      fc.record({
        grossMinor: fc.integer({ min: 1, max: 2 ** 40 }),
        rate: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { numRuns: splits, seed: 9 },
    );
    for (const { grossMinor, rate, cut } of cases) {
      const taxMinor = Math.floor(grossMinor * rate);
      const firstMinor = Math.floor(grossMinor * cut);
      const shape = { grossMinor, taxMinor };
      // What a first refund takes, and what the second adds when everything is back.
      const first = netOfTax(firstMinor, shape);
      const second = netOfTax(grossMinor, shape) - first;
      if (first < 0 || second < 0 || first + second !== grossMinor - taxMinor) leaks += 1;
    }
    reportFigure(
      "M9",
      `${expected.size} currencies exact, ${leaks} leaks in ${splits.toLocaleString("en")} splits`,
    );
    expect(leaks).toBe(0);
  },
);
