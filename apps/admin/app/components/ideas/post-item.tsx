import { postRefusals, type PostOutput } from "@worth/contracts";
import { Button, Item, Select, Tag, TextInput, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";

/** Something a member posted, with what was reported about it and what staff can decide. */
export function PostItem({ post, mayDecide }: { post: PostOutput; mayDecide: boolean }) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const { kind, ideaId, title, body, customer, at, reports, reason, isBlocked } = post;
  return (
    <Item
      title={
        <span className="font-medium wrap-anywhere">
          <TextLink to={`/ideas/${ideaId}`}>{t(`staffIdeas:posts.kind.${kind}`, { title })}</TextLink>
        </span>
      }
      detail={
        <TextLink to={`/customers/${customer.id}`}>
          {t("staffIdeas:posts.by", { name: customer.displayName, date: date(at) })}
        </TextLink>
      }
      end={isBlocked && <Tag tone="warn">{t("staffIdeas:posts.blocked")}</Tag>}
    >
      <p className="max-w-prose whitespace-pre-line wrap-anywhere">{body}</p>
      {reason && (
        <p className="text-sm">
          {t("staffIdeas:posts.hiddenBecause", { reason: t(`ideas:refusal.${reason}`) })}
        </p>
      )}
      {reports.map(({ reason: reported, count }) => (
        <p key={reported} className="text-sm font-medium">
          {t("staffIdeas:posts.reported", {
            count,
            total: number(count),
            reason: t(`ideas:refusal.${reported}`),
          })}
        </p>
      ))}
      {mayDecide && <PostForms post={post} />}
    </Item>
  );
}

function PostForms({ post: { kind, id, customer, title, isBlocked } }: { post: PostOutput }) {
  const t = useAdminText();
  return (
    <fieldset
      aria-label={t("staffIdeas:posts.of", { title, name: customer.displayName })}
      className="mt-2 flex flex-wrap items-end gap-4"
    >
      <Form method="post" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="postId" value={id} />
        <Button size="small" variant="primary" name="intent" value="published">
          {t("staffIdeas:posts.publish")}
        </Button>
        <Select
          name="reason"
          id={`${id}-reason`}
          label={t("staffIdeas:posts.reason")}
          hint={t("staffIdeas:posts.reasonHint")}
          markOptional={false}
          placeholder="–"
          choices={postRefusals.map((value) => ({ value, label: t(`ideas:refusal.${value}`) }))}
        />
        <Button size="small" name="intent" value="hidden">
          {t("staffIdeas:posts.hide")}
        </Button>
      </Form>
      {!isBlocked && (
        <Form method="post" className="flex flex-wrap items-end gap-3">
          <input type="hidden" name="customerId" value={customer.id} />
          <TextInput
            name="note"
            id={`${id}-note`}
            label={t("staffIdeas:posts.blockNote")}
            markOptional={false}
          />
          <Button size="small" name="intent" value="block">
            {t("staffIdeas:posts.block")}
          </Button>
        </Form>
      )}
    </fieldset>
  );
}
