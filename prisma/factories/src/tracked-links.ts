import { createId } from "@worth/contracts";
import { inserting, type Built } from "./built.ts";
import { longAgo } from "./moment.ts";

export type TrackedLinkOverrides = {
  id?: string;
  customerId: string;
  channel?: "linkedin" | "x" | "newsletter" | "podcast" | "community" | "other";
  code?: string;
  createdAt?: Date;
  /** When somebody of whom nothing is known followed it. */
  clickedAt?: readonly Date[];
};

export function buildTrackedLink(overrides: TrackedLinkOverrides): Built<{ linkId: string }> {
  const { id = createId("trackedLink"), customerId, channel = "linkedin", createdAt = longAgo } = overrides;
  const { code = id.slice(-10), clickedAt = [] } = overrides;
  return {
    ids: { linkId: id },
    rows: {
      trackedLink: [{ id, customerId, channel, code, clickCount: clickedAt.length, createdAt }],
      mentionClick: clickedAt.map((occurredAt) => ({
        id: createId("mentionClick"),
        linkId: id,
        day: new Date(occurredAt.toISOString().slice(0, 10)),
        occurredAt,
        recordedAt: occurredAt,
      })),
    },
  };
}

export const createTrackedLink = inserting(buildTrackedLink);
