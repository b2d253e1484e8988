import type { ToReporting } from "@worth/domain";
import { buildProgramme } from "@worth/factories";
import { programmeTerms } from "../../programme-terms.ts";
import { addCatalogue, type Catalogue } from "./catalogue.ts";
import { buildRates, reportingCurrency } from "./exchange-rates.ts";
import { createRandom } from "./random.ts";
import { addStaff, type StaffIds } from "./staff.ts";
import { createTeller, type Teller } from "./teller.ts";

/** What everybody in the story needs: the shop, its staff, its terms and the rates of its currencies. */
export type Story = Teller & {
  staff: StaffIds;
  catalogue: Catalogue;
  consentTextId: string;
  toReporting: ToReporting;
};

/** Every figure of the demo that is not told on purpose comes from this. */
const seedOfChance = 20_261;

export const referrerRewardMinor = 25_00;
export const friendRewardMinor = 10_00;
export const refundWindowDays = 30;

/** Opens the programme "Trailhead Club", a little over three years before `now`. */
export function beginStory(now: Date): Story {
  const random = createRandom(seedOfChance);
  const teller = createTeller(now, random);
  const { consentTextId } = teller.add(
    buildProgramme({
      name: "Trailhead Club",
      reportingCurrency,
      refundWindowDays,
      referrerRewardMinor,
      friendRewardMinor,
      isDemo: true,
      createdAt: teller.daysAgo(1_190),
      consentText: { body: programmeTerms },
    }),
  );
  const { rows, toReporting } = buildRates(now, random);
  teller.add({ ids: {}, rows });
  return {
    ...teller,
    staff: addStaff(teller),
    catalogue: addCatalogue(teller),
    consentTextId,
    toReporting,
  };
}
