import type { ReviewDisclosure, ReviewRejection } from "@worth/contracts";

/**
 * A mail as data: which template, to whom, and what fills it. One that asks for something has an `offLink`, where whoever
 * wants no more of its kind ends that without signing in.
 */
export type Mail =
  | { template: "member_sign_in"; to: string; data: { programmeName: string; link: string; code: string } }
  | { template: "member_unknown"; to: string; data: { programmeName: string; link: string } }
  | { template: "staff_sign_in"; to: string; data: { programmeName: string; link: string; code: string } }
  | { template: "staff_unknown"; to: string; data: { programmeName: string } }
  | {
      template: "points_expiring";
      to: string;
      /** The day is ISO 8601, in UTC. */
      data: { programmeName: string; points: number; day: string; link: string };
    }
  | {
      template: "tier_ending";
      to: string;
      /** The day is ISO 8601, in UTC. */
      data: { programmeName: string; tierName: string; day: string; link: string };
    }
  | {
      template: "review_published";
      to: string;
      /** What stands beside the review, here as everywhere. */
      data: { programmeName: string; productName: string; disclosures: ReviewDisclosure[]; link: string };
    }
  | {
      template: "review_rejected";
      to: string;
      data: { programmeName: string; productName: string; reason: ReviewRejection; link: string };
    }
  | {
      template: "review_request" | "review_reminder";
      to: string;
      data: {
        programmeName: string;
        productName: string;
        /** The other site it asks for; null for our own wall. */
        siteName: string | null;
        hasIncentive: boolean;
        link: string;
        offLink: string;
      };
    }
  | {
      template: "idea_moved";
      to: string;
      data: { programmeName: string; ideaTitle: string; statusName: string; note: string; link: string };
    }
  | {
      template: "answer_request";
      to: string;
      data: {
        programmeName: string;
        productName: string;
        question: string;
        link: string;
        offLink: string;
      };
    }
  | {
      template: "ideas_shipped";
      to: string;
      data: { programmeName: string; ideaTitles: string[]; entryTitle: string; link: string };
    }
  | {
      template: "beta_place" | "beta_outcome";
      to: string;
      data: { programmeName: string; groupName: string; link: string };
    }
  | {
      template: "beta_invited" | "beta_asked";
      to: string;
      data: { programmeName: string; groupName: string; link: string; offLink: string };
    }
  | { template: "staff_invited"; to: string; data: { programmeName: string; link: string; name: string } };

/** How the provider answered. `refused` will not get better by trying again; `unavailable` may. */
export type MailOutcome =
  | { kind: "sent"; peerRef: string }
  | { kind: "refused"; reason: string }
  | { kind: "unavailable"; reason: string };

export type Mailer = { send(mail: Mail, idempotencyKey: string): Promise<MailOutcome> };
