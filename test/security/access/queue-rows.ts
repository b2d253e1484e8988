import { defaultFraudThreshold, defaultSignalWeights, fraudSignals } from "@worth/contracts";
import { memberCallers, staffCallers, type Caller, type Rows } from "./row.ts";

const deciders: readonly Caller[] = ["owner", "manager", "reviewer"];
const managers: readonly Caller[] = ["owner", "manager"];
const page = 1;
const nobody = `que_${"0".repeat(32)}`;
const nobodysReferral = `ref_${"0".repeat(32)}`;
const decision = { kind: "approved" };
const decidedAt = "2026-01-01T00:00:00.000Z";
const settings = {
  threshold: defaultFraudThreshold,
  signals: fraudSignals.map((signal) => ({ signal, isOn: true, weight: defaultSignalWeights[signal] })),
};

/** What waits for staff, and what puts it there. */
export const queueAdminRows: Rows = {
  // A referral nobody knows has nothing that waits, as one without anything has.
  "queue.list": {
    may: staffCallers,
    input: () => ({ page }),
    absent: () => ({ page, referralId: nobodysReferral }),
  },
  "queue.decide": {
    may: deciders,
    input: ({ cast }) => ({ itemIds: [cast.queueItemId], decision }),
    absent: () => ({ itemIds: [nobody], decision }),
  },
  // Nobody decided it at that moment.
  "queue.undo": {
    may: deciders,
    input: ({ cast }) => ({ itemIds: [cast.queueItemId], decidedAt }),
    absent: () => ({ itemIds: [nobody], decidedAt }),
    firstStatus: 409,
  },
  "fraud.settings": { may: staffCallers },
  "fraud.preview": { may: staffCallers, input: () => settings },
  "fraud.save": { may: managers, input: () => settings },
};

/** What a member is told of it. */
export const queuePortalRows: Rows = { "checks.list": { may: memberCallers } };
