import { absentIds, memberCallers, staffCallers, type Caller, type Rows } from "./row.ts";

const managers: readonly Caller[] = ["owner", "manager"];
const page = 1;
const note = "because the customer called";
const nobody = "0".repeat(32);
const perkId = `prk_${nobody}`;
const redemptionId = `rdm_${nobody}`;
const tierId = `tie_${nobody}`;
const body = {
  name: "A tea towel",
  description: "Linen.",
  unit: "points",
  price: 10,
  stock: null,
  perMemberLimit: null,
  fulfilment: "by_hand",
  valueMinor: null,
  leastTierId: null,
  segmentIds: [],
};
const rule = { match: "any", conditions: [{ measure: "points_earned", atLeast: 10 }] };
const tierBody = { name: "Gold", benefits: "All of it.", rule };

/** Perks and tiers at the admin. */
export const perksAdminRows: Rows = {
  "perks.list": { may: staffCallers, input: () => ({ page }) },
  "perks.get": {
    may: staffCallers,
    input: ({ cast }) => ({ perkId: cast.perkId, page }),
    absent: () => ({ perkId, page }),
  },
  "perks.toHandOut": { may: staffCallers, input: () => ({ page }) },
  "perks.create": { may: managers, input: () => body, absent: () => ({ ...body, leastTierId: tierId }) },
  "perks.update": {
    may: managers,
    input: ({ cast }) => ({ perkId: cast.perkId, ...body, stockBefore: null }),
    absent: () => ({ perkId, ...body, stockBefore: null }),
  },
  "perks.move": {
    may: managers,
    input: ({ cast }) => ({ perkId: cast.perkId, to: "offered" }),
    absent: () => ({ perkId, to: "offered" }),
  },
  "perks.handOut": {
    may: [...managers, "reviewer"],
    input: ({ cast }) => ({ redemptionId: cast.redemptions.leo }),
    absent: () => ({ redemptionId }),
  },
  // It was handed out just before.
  "perks.callOff": {
    may: [...managers, "reviewer"],
    input: ({ cast }) => ({ redemptionId: cast.redemptions.leo, note }),
    absent: () => ({ redemptionId, note }),
    firstStatus: 409,
  },
  "tiers.list": { may: staffCallers },
  "tiers.ofCustomer": {
    may: staffCallers,
    input: ({ cast }) => ({ customerId: cast.mary.customerId }),
    absent: () => ({ customerId: absentIds.customerId }),
  },
  "tiers.save": {
    may: managers,
    input: ({ caller }) => ({ tierId: null, ...tierBody, rank: caller === "owner" ? 7 : 8 }),
    absent: () => ({ tierId, ...tierBody, rank: 9 }),
  },
  // A perk of the cast asks for it.
  "tiers.remove": {
    may: managers,
    input: ({ cast }) => ({ tierId: cast.tierId }),
    absent: () => ({ tierId }),
    firstStatus: 409,
  },
};

const requestKey = "00000000-0000-4000-8000-000000000001";

/** What a member chooses and has chosen, at the portal. */
export const perksPortalRows: Rows = {
  "perks.catalogue": { may: memberCallers },
  "perks.get": {
    may: memberCallers,
    input: ({ cast }) => ({ perkId: cast.perkId }),
    absent: () => ({ perkId }),
  },
  // It costs something else.
  "perks.redeem": {
    may: memberCallers,
    input: ({ cast }) => ({ perkId: cast.perkId, unit: "points", price: 5_000_000, requestKey }),
    absent: () => ({ perkId, unit: "points", price: 10, requestKey }),
    firstStatus: 409,
  },
  "perks.cancel": {
    may: memberCallers,
    input: ({ cast, caller }) => ({ redemptionId: cast.redemptions[caller === "member" ? "mary" : "otto"] }),
    foreign: ({ cast, caller }) => ({
      redemptionId: cast.redemptions[caller === "member" ? "otto" : "mary"],
    }),
    absent: () => ({ redemptionId }),
  },
  "tiers.mine": { may: memberCallers },
};
