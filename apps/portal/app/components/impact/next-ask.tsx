import type { NextAskOutput } from "@worth/contracts";
import { Button, ButtonLink, Card } from "@worth/ui";
import { Form } from "react-router";
import { useCondition } from "../use-condition.ts";
import { useOffer } from "../use-offer.ts";
import { usePortalText } from "../use-portal-text.ts";

/** The one thing a member is asked for, why, and the way to be left in peace. */
export function NextAsk({ ask }: { ask: NextAskOutput | null }) {
  const t = usePortalText();
  if (ask === null) return null;
  return (
    <Card
      title={<AskTitle ask={ask} />}
      action={
        <div className="grid gap-2">
          <ButtonLink to={pathOf(ask)} variant="primary" wide>
            {t(`impact:ask.${ask.kind}.action`)}
          </ButtonLink>
          <Form method="post" preventScrollReset className="grid justify-items-center gap-1">
            <Button size="small" variant="quiet" name="intent" value="not_now">
              {t("impact:ask.notNow")}
            </Button>
          </Form>
        </div>
      }
    >
      <AskReason ask={ask} />
    </Card>
  );
}

function AskTitle({ ask }: { ask: NextAskOutput }) {
  const t = usePortalText();
  const { kind, referrer, friend } = useOffer();
  if (ask.kind === "refer") return t(`referrals:offer.${kind}`, { referrer, friend });
  if (ask.kind === "review") return t("impact:ask.review.title", { product: ask.productName });
  if (ask.kind === "answer") return t("impact:ask.answer.title", { question: ask.question });
  return t("impact:ask.vote.title", { idea: ask.title });
}

function AskReason({ ask }: { ask: NextAskOutput }) {
  const t = usePortalText();
  const condition = useCondition();
  const product = ask.kind === "answer" ? ask.productName : "";
  return (
    <>
      <p>{t(`impact:ask.${ask.kind}.reason`, { product })}</p>
      {ask.kind === "refer" && <p className="text-muted">{condition}</p>}
    </>
  );
}

function pathOf(ask: NextAskOutput): string {
  if (ask.kind === "refer") return "/refer";
  if (ask.kind === "review") return `/reviews/new?product=${ask.productId}`;
  return ask.kind === "answer" ? `/questions/${ask.questionId}` : `/ideas/${ask.ideaId}`;
}
