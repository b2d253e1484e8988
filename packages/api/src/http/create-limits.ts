import { createHmac } from "node:crypto";
import { AppError } from "@worth/contracts";
import type { Database } from "@worth/db";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";

/** Points and seconds of every limit (S8 of the promises). One table serves every process. */
const rules = {
  signInByEmail: { points: 5, duration: 3600 },
  signInByAddress: { points: 20, duration: 3600 },
  codeByEmail: { points: 10, duration: 60 },
  codeByAddress: { points: 10, duration: 60 },
  referralCodeByAddress: { points: 30, duration: 60 },
  joinByAddress: { points: 20, duration: 3600 },
  reviewByMember: { points: 20, duration: 86_400 },
  photoByMember: { points: 100, duration: 86_400 },
  reviewVoteByAddress: { points: 60, duration: 60 },
  ideaByMember: { points: 20, duration: 86_400 },
  commentByMember: { points: 60, duration: 86_400 },
  questionByMember: { points: 20, duration: 86_400 },
  voteByMember: { points: 60, duration: 60 },
  mentionByMember: { points: 30, duration: 86_400 },
  requestByKey: { points: 300, duration: 60 },
  wrongKeyByAddress: { points: 30, duration: 60 },
  downloadByMember: { points: 10, duration: 86_400 },
  leadByMember: { points: 20, duration: 86_400 },
} as const;

export type LimitName = keyof typeof rules;

export type Limits = {
  /** @throws AppError too_many_requests, with the seconds to wait */
  spend(name: LimitName, subject: string): Promise<void>;
};

/** Limits by address, e-mail or member; the subject is stored hashed, so the table holds no personal data. */
export function createLimits(database: Database, secret: string): Limits {
  const limiterOf = (name: LimitName) =>
    new RateLimiterPrisma({ storeClient: database, tableName: "rateLimit", keyPrefix: name, ...rules[name] });
  const names = Object.keys(rules) as LimitName[];
  const limiters = new Map(names.map((name) => [name, limiterOf(name)]));
  return {
    async spend(name, subject) {
      const key = createHmac("sha256", secret).update(`${name}:${subject.toLowerCase()}`).digest("base64url");
      try {
        await limiters.get(name)?.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        throw new AppError("too_many_requests", { retryAfterSeconds: Math.ceil(error.msBeforeNext / 1000) });
      }
    },
  };
}
