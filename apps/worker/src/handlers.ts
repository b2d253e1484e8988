import {
  applyProviderEvent,
  askForReviews,
  askGroup,
  compareBooks,
  countProductYears,
  dispatchPage,
  forgetAbandonedJoins,
  forgetOldAnswers,
  givePlaces,
  performCheck,
  performImport,
  performRunJob,
  refreshEveryTier,
  refreshTiers,
  refreshValues,
  releaseEndedHolds,
  rewardAnniversaries,
  settleEarnedPerks,
  settleQueue,
  settleWaiting,
  startNightlyReconciliation,
  startNightlyRun,
  takeHistoryPage,
  tellFollowers,
  tellOutcome,
  tellSupporters,
  tendComparisons,
  tendPoints,
  tendRuns,
  weighIdeas,
} from "@worth/domain";
import type { JobHandlers, ScheduleHandlers } from "@worth/jobs";
import { dispatchEffect } from "./jobs/dispatch-effect.ts";
import { sweepEffects, sweepProviderEvents } from "./jobs/sweep.ts";
import type { Wiring } from "./wiring.ts";

export type Handlers = { jobs: JobHandlers; schedules: ScheduleHandlers };

/** What this process does for each job, and by the clock. */
export function createHandlers(wiring: Wiring): Handlers {
  const { deps } = wiring;
  const runDeps = { ...deps, bulk: wiring.bulk };
  const mailDeps = { ...deps, portalUrl: wiring.portalUrl };
  const eventDeps = { ...deps, payments: wiring.payments, payouts: wiring.payouts };
  return {
    jobs: {
      "provider_event.apply": (data) => applyProviderEvent(eventDeps, data),
      "effect.dispatch": (data) => dispatchEffect(wiring, data),
      "value.refresh": (data) => refreshValues(deps, data),
      "tiers.refresh": async (data) => void (await refreshTiers(mailDeps, data)),
      "ideas.tell": (data) => tellFollowers(mailDeps, data),
      "changelog.tell": (data) => tellSupporters(mailDeps, data),
      "beta.give_places": (data) => givePlaces(mailDeps, data),
      "consultation.ask": (data) => askGroup(mailDeps, data),
      "consultation.tell": (data) => tellOutcome(mailDeps, data),
      "books.compare": (data) => compareBooks({ ...eventDeps, books: wiring.books }, data),
      "history.backfill": (data) => takeHistoryPage({ ...deps, books: wiring.books }, data),
      "rates.settle": (data) => settleWaiting(deps, data),
      "mention.read": (data) => dispatchPage({ ...deps, pages: wiring.pages }, data),
      "import.check": (data) => performCheck(deps, data),
      "import.run": (data) => performImport(deps, data),
      "valuation.fit": (data) => performRunJob(runDeps, { name: "valuation.fit", data }),
      "valuation.split": (data) => performRunJob(runDeps, { name: "valuation.split", data }),
      "valuation.weigh": (data) => performRunJob(runDeps, { name: "valuation.weigh", data }),
      "valuation.settle": (data) => performRunJob(runDeps, { name: "valuation.settle", data }),
      "valuation.publish": (data) => performRunJob(runDeps, { name: "valuation.publish", data }),
    },
    schedules: {
      "queue.settle": async () => void (await settleQueue(deps)),
      "holds.release": async () => void (await releaseEndedHolds(deps)),
      "rewards.anniversaries": async () => void (await rewardAnniversaries(deps)),
      "effects.sweep": () => sweepEffects(wiring),
      "provider_events.sweep": () => sweepProviderEvents(wiring),
      "books.compare_nightly": () => startNightlyReconciliation(deps),
      "books.tend": () => tendComparisons(deps),
      "values.compute": () => startNightlyRun(deps),
      "values.tend": () => tendRuns(runDeps),
      "joins.forget": () => forgetAbandonedJoins(deps),
      "api.forget_answers": () => forgetOldAnswers(deps),
      "points.expire": () => tendPoints(mailDeps),
      "perks.settle": async () => void (await settleEarnedPerks(deps)),
      "reviews.ask": async () => void (await askForReviews(mailDeps)),
      "ideas.weigh": async () => {
        await weighIdeas(deps);
        await countProductYears(deps);
      },
      "tiers.review": async () => void (await refreshEveryTier(mailDeps)),
    },
  };
}
