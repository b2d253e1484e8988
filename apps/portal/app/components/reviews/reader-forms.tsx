import { reviewRejections, type WallReviewOutput } from "@worth/contracts";
import { Button, Select, useFormat } from "@worth/ui";
import { Form } from "react-router";
import { usePortalText } from "../use-portal-text.ts";

/** What a reader can say about a review: that it helped, or that it does not belong here. */
export function ReaderForms({ review }: { review: WallReviewOutput }) {
  const t = usePortalText();
  const { number } = useFormat();
  const { id, helpfulCount, isMarkedHelpful, isOwn, isReported } = review;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm">
      {helpfulCount > 0 && (
        <p>{t("reviews:wall.helpfulCount", { count: helpfulCount, total: number(helpfulCount) })}</p>
      )}
      {isOwn ? (
        <p className="text-muted">{t("reviews:wall.own")}</p>
      ) : (
        <>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="reviewId" value={id} />
            <Button size="small" name="intent" value={isMarkedHelpful ? "not_helpful" : "helpful"}>
              {t(isMarkedHelpful ? "reviews:wall.notHelpful" : "reviews:wall.helpful")}
            </Button>
          </Form>
          {isReported ? <p className="text-muted">{t("reviews:wall.reported")}</p> : <ReportForm id={id} />}
        </>
      )}
    </div>
  );
}

function ReportForm({ id }: { id: string }) {
  const t = usePortalText();
  return (
    <details>
      <summary className="min-h-[24px] cursor-pointer text-muted">{t("reviews:wall.report")}</summary>
      <Form method="post" preventScrollReset className="mt-2 grid justify-items-start gap-2">
        <input type="hidden" name="reviewId" value={id} />
        <Select
          name="reason"
          id={`${id}-reason`}
          label={t("reviews:wall.reportReason")}
          required
          choices={reviewRejections.map((value) => ({ value, label: t(`reviews:reason.${value}`) }))}
        />
        <Button size="small" name="intent" value="report">
          {t("reviews:wall.send")}
        </Button>
      </Form>
    </details>
  );
}
