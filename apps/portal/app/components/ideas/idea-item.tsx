import type { IdeaRowOutput } from "@worth/contracts";
import { Item, Tag, TextLink, useFormat } from "@worth/ui";
import { usePortalText } from "../use-portal-text.ts";
import { VoteForm } from "./vote-form.tsx";

/** An idea in a list: what it is, how far it is, and the reader's vote. */
export function IdeaItem({ idea }: { idea: IdeaRowOutput }) {
  const t = usePortalText();
  const { number, date } = useFormat();
  const { id, title, excerpt, status, category, voteCount, commentCount, authorFirstName } = idea;
  const facts = [
    t("ideas:by", { name: authorFirstName || t("ideas:somebody"), date: date(idea.submittedAt) }),
    t("ideas:votes", { count: voteCount, total: number(voteCount) }),
    t("ideas:comments", { count: commentCount, total: number(commentCount) }),
    ...(category === null ? [] : [category]),
  ];
  return (
    <Item
      title={
        <span id={id} className="text-lg font-semibold wrap-anywhere">
          <TextLink to={`/ideas/${id}`}>{title}</TextLink>
        </span>
      }
      end={<Tag tone={status.stage === "shipped" ? "accent" : "neutral"}>{status.name}</Tag>}
      detail={facts.join(" · ")}
    >
      <p className="mb-2 line-clamp-3 wrap-anywhere">{excerpt}</p>
      <VoteForm idea={idea} />
    </Item>
  );
}
