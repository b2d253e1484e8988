import { adminContext, answerAction, answerLoader } from "@worth/api";
import { parseInput, releaseHoldInput, type ReferralDetailOutput } from "@worth/contracts";
import {
  Breadcrumb,
  DataTable,
  EmptyState,
  Notice,
  PageHeading,
  Section,
  TextLink,
  useFormat,
  type TableColumn,
} from "@worth/ui";
import { redirect, useSearchParams } from "react-router";
import { pageTitle } from "../components/page-title.ts";
import { useAmount } from "../components/ledger/use-amount.ts";
import { ReferralHistory } from "../components/referral/referral-history.tsx";
import { ReferralStateTag } from "../components/referral/referral-state-tag.tsx";
import { ReleaseHoldForm } from "../components/referral/release-hold-form.tsx";
import { useAdminText } from "../components/use-admin-text.ts";
import { usePermission } from "../components/use-permission.ts";
import { useProgramme } from "../components/use-programme.ts";
import type { Route } from "./+types/referral";

type Reward = ReferralDetailOutput["rewards"][number];

export const meta: Route.MetaFunction = (args) =>
  pageTitle(args, (t) => {
    const referral = args.loaderData?.referral;
    if (!referral) return t("staffReferrals:title");
    const people = { friend: referral.referee.displayName, referrer: referral.referrer.displayName };
    return t("staffReferrals:detail.title", people);
  });

export function loader({ request, context, params: { referralId } }: Route.LoaderArgs) {
  return answerLoader({ request, context }, async () => {
    const { referrals, queue } = context.get(adminContext).api;
    const referral = await referrals.get({ referralId });
    const { rows } = await queue.list({ referralId, kind: "fraud" });
    return { referral, isInQueue: rows.length > 0 };
  });
}

export function action({ request, context, params: { referralId } }: Route.ActionArgs) {
  return answerAction({ request, context }, async ({ note }) => {
    const input = parseInput(releaseHoldInput, { referralId, note });
    await context.get(adminContext).api.referrals.releaseHold(input);
    return redirect(`/referrals/${referralId}?done=released`);
  });
}

export default function Referral({ loaderData: { referral, isInQueue }, actionData }: Route.ComponentProps) {
  const t = useAdminText();
  const [search] = useSearchParams();
  const mayDecide = usePermission("referrals.decide");
  const { referrer, referee, state, source } = referral;
  const title = useTitle(referral);
  return (
    <>
      {search.get("done") === "released" && (
        <Notice tone="success">{t("staffReferrals:release.done")}</Notice>
      )}
      <PageHeading
        above={
          <Breadcrumb
            label={t("staffReferrals:detail.path")}
            links={[{ href: "/referrals", label: t("staffReferrals:title") }]}
            current={referee.displayName}
          />
        }
        title={title}
        sub={
          <>
            <TextLink to={`/customers/${referrer.id}`}>{referrer.displayName}</TextLink>
            {" → "}
            <TextLink to={`/customers/${referee.id}`}>{referee.displayName}</TextLink>
            {` · ${t(`staffReferrals:source.${source}`)}`}
          </>
        }
        actions={<ReferralStateTag state={state} />}
      />
      {isInQueue && (
        <Notice tone="warn" title={t("queue:referral.title")}>
          <TextLink to="/rewards/queue?kind=fraud">{t("queue:referral.link")}</TextLink>
        </Notice>
      )}
      <ReferralHistory steps={referral.steps} />
      <Rewards rewards={referral.rewards} />
      {state === "on_hold" && mayDecide && !isInQueue && <ReleaseHoldForm answer={actionData} />}
    </>
  );
}

function useTitle({ state, holdUntil, referrer, referee }: ReferralDetailOutput): string {
  const t = useAdminText();
  const format = useFormat();
  const { refundWindowDays } = useProgramme();
  const people = { friend: referee.displayName, referrer: referrer.displayName };
  if (state !== "on_hold") return t(`staffReferrals:detail.${state}`, people);
  if (holdUntil === null) return t("staffReferrals:detail.on_holdUndated");
  return t("staffReferrals:detail.on_hold", {
    date: format.date(holdUntil, "time"),
    count: refundWindowDays,
  });
}

function Rewards({ rewards }: { rewards: readonly Reward[] }) {
  const t = useAdminText();
  const amountText = useAmount();
  const columns: TableColumn<Reward>[] = [
    {
      key: "customer",
      header: t("staffReferrals:detail.customer"),
      rowHeader: true,
      cell: ({ customer }) => <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>,
    },
    {
      key: "side",
      header: t("staffReferrals:detail.side"),
      cell: ({ side }) => t(`staffReferrals:detail.${side}`),
    },
    {
      key: "state",
      header: t("staffReferrals:detail.rewardState"),
      cell: ({ state }) => t(`staffReferrals:detail.reward.${state}`),
    },
    {
      key: "amount",
      header: t("staffReferrals:detail.amount"),
      numeric: true,
      cell: ({ amount, unit }) =>
        unit === "perk" ? t("staffReferrals:detail.perk") : amountText(amount, unit),
    },
  ];
  return (
    <Section title={t("staffReferrals:detail.rewards")}>
      <DataTable
        caption={t("staffReferrals:detail.rewardsCaption")}
        columns={columns}
        rows={rewards}
        rowKey={({ side }) => side}
        empty={
          <EmptyState title={t("staffReferrals:detail.noRewards")}>
            {t("staffReferrals:detail.noRewardsText")}
          </EmptyState>
        }
      />
    </Section>
  );
}

export { PageError as ErrorBoundary } from "../components/page-error.tsx";
