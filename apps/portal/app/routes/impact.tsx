import { answerLoader, portalContext } from "@worth/api";
import type { ImpactOutput } from "@worth/contracts";
import {
  DefinitionFigures,
  EmptyState,
  Item,
  ItemList,
  PageHeading,
  Section,
  TextLink,
  useFormat,
} from "@worth/ui";
import type { Route } from "./+types/impact";
import { NextAsk } from "../components/impact/next-ask.tsx";
import { ReachList } from "../components/impact/reach-list.tsx";
import { SpokenElsewhere } from "../components/impact/spoken-elsewhere.tsx";
import { useCounts } from "../components/impact/use-counts.ts";
import { UsedFeedback } from "../components/impact/used-feedback.tsx";
import { PageError } from "../components/page-error.tsx";
import { pageTitle } from "../components/page-title.ts";
import { usePortalText } from "../components/use-portal-text.ts";
import { answerNextAsk } from "../server/answer-next-ask.ts";

export const meta: Route.MetaFunction = (args) => pageTitle(args, (t) => t("impact:title"));

export function loader(args: Route.LoaderArgs) {
  return answerLoader(args, async () => {
    const { api } = args.context.get(portalContext);
    const [mine, { ask }] = await Promise.all([api.impact.mine(), api.impact.nextAsk()]);
    return { mine, ask };
  });
}

export const action = (args: Route.ActionArgs) => answerNextAsk(args);

export default function Impact({ loaderData: { mine, ask } }: Route.ComponentProps) {
  const t = usePortalText();
  const { number } = useFormat();
  const count = mine.friends.joinedCount;
  const { reach, ideas, creditCount, feedback, mentions, earned } = mine;
  const isEmpty =
    count + reach.length + ideas.length + creditCount + earned.length === 0 &&
    feedback.givenCount + feedback.heardCount === 0 &&
    mentions.approvedCount + mentions.clickCount + mentions.buyerCount === 0;
  return (
    <>
      <PageHeading
        title={count === 0 ? t("impact:headingNone") : t("impact:heading", { count, total: number(count) })}
        sub={t("impact:sub")}
      />
      {isEmpty && <EmptyState title={t("impact:empty.title")}>{t("impact:empty.text")}</EmptyState>}
      <NextAsk ask={ask} />
      {count > 0 && <Friends friends={mine.friends} />}
      <ReachList reach={mine.reach} days={mine.lookBackDays} />
      <Ideas {...mine} />
      <UsedFeedback feedback={mine.feedback} />
      <SpokenElsewhere mentions={mine.mentions} days={mine.lookBackDays} />
      <Earned earned={mine.earned} />
    </>
  );
}

function Friends({ friends: { joinedCount, boughtCount, rewardedCount } }: Pick<ImpactOutput, "friends">) {
  const t = usePortalText();
  const counted = useCounts();
  return (
    <Section
      title={t("impact:friends.title")}
      action={<TextLink to="/refer">{t("impact:friends.all")}</TextLink>}
    >
      <p>
        {t("impact:friends.joined", counted(joinedCount))} {t("impact:friends.bought", counted(boughtCount))}{" "}
        {t("impact:friends.rewarded", counted(rewardedCount))}
      </p>
    </Section>
  );
}

function Ideas({ ideas, creditCount: count }: Pick<ImpactOutput, "ideas" | "creditCount">) {
  const t = usePortalText();
  const { number } = useFormat();
  if (ideas.length === 0 && count === 0) return null;
  return (
    <Section title={t("impact:ideas.title")}>
      {count > 0 && <p>{t("impact:ideas.credits", { count, total: number(count) })}</p>}
      <ItemList>
        {ideas.map(({ id, title, status, voteCount }) => (
          <Item
            key={id}
            title={<TextLink to={`/ideas/${id}`}>{title}</TextLink>}
            detail={t("impact:ideas.line", {
              status: status.name,
              count: voteCount,
              total: number(voteCount),
            })}
          />
        ))}
      </ItemList>
    </Section>
  );
}

function Earned({ earned }: Pick<ImpactOutput, "earned">) {
  const t = usePortalText();
  const { number } = useFormat();
  if (earned.length === 0) return null;
  return (
    <Section title={t("impact:earned.title")}>
      <DefinitionFigures
        figures={earned.map(({ trigger, points }) => ({
          label: t(`impact:earned.${trigger}`),
          value: t("impact:earned.line", { count: points, total: number(points) }),
        }))}
      />
    </Section>
  );
}

export const ErrorBoundary = PageError;
