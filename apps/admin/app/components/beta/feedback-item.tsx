import type { Refused } from "@worth/api";
import type { StaffBetaTestOutput } from "@worth/contracts";
import { Button, Item, Tag, TextLink, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { useAdminText } from "../use-admin-text.ts";
import { IdeaFields } from "./idea-fields.tsx";

type FeedbackItemProps = {
  feedback: StaffBetaTestOutput["feedback"]["rows"][number];
  boards: StaffBetaTestOutput["boards"];
  /** What was refused of this one. */
  answer: Refused | undefined;
  mayDecide: boolean;
};

/** What one person said, what it became, and the buttons that make it something. */
export function FeedbackItem({ feedback, boards, answer, mayDecide }: FeedbackItemProps) {
  const t = useAdminText();
  const { date, number } = useFormat();
  const { id, customer, sentAt, score, body, answers, pictures, items } = feedback;
  const became = (kind: string) => items.find((item) => item.kind === kind);
  const bug = became("bug");
  return (
    <Item
      title={<TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>}
      detail={`${date(sentAt)} · ${t("beta:staff.score", { score: number(score) })}`}
    >
      <div className="grid max-w-prose gap-3">
        <p className="whitespace-pre-line wrap-anywhere">{body}</p>
        {answers.map(({ questionId, body: words }) =>
          words === "" ? null : (
            <p key={questionId} className="whitespace-pre-line wrap-anywhere">
              {words}
            </p>
          ),
        )}
        {pictures.map((picture, index) => (
          <img
            key={picture.id}
            src={`/beta/pictures/${picture.id}`}
            alt={t("beta:test.screenshot", { number: index + 1 })}
            width={picture.width}
            height={picture.height}
            className="h-32 w-auto rounded-md object-contain"
          />
        ))}
        <div className="flex flex-wrap gap-2">
          {items.map(({ kind, isFixed }) => (
            <Tag key={kind}>{isFixed ? t("beta:staff.fixed") : t(`beta:staff.item.${kind}`)}</Tag>
          ))}
        </div>
        {mayDecide && (
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="feedbackId" value={id} />
            {!became("idea") && <IdeaFields {...{ id, boards, answer }} />}
            {!became("praise") && (
              <Button size="small" name="intent" value="praise">
                {t("beta:staff.makePraise")}
              </Button>
            )}
            {!bug && (
              <Button size="small" name="intent" value="bug">
                {t("beta:staff.makeBug")}
              </Button>
            )}
            {bug && !bug.isFixed && (
              <Button size="small" name="intent" value="fix">
                {t("beta:staff.fix")}
              </Button>
            )}
          </Form>
        )}
      </div>
    </Item>
  );
}
