import type { StaffReviewRowOutput } from "@worth/contracts";
import { DateText, TextLink, useFormat, type TableColumn } from "@worth/ui";
import { useAdminText } from "../use-admin-text.ts";
import { ReviewMarks } from "./review-marks.tsx";

export function useReviewColumns(): TableColumn<StaffReviewRowOutput>[] {
  const t = useAdminText();
  const { number } = useFormat();
  return [
    {
      key: "review",
      header: t("reviews:staff.column.review"),
      rowHeader: true,
      width: "wide",
      cell: ({ id, title }) => <TextLink to={`/reviews/${id}`}>{title}</TextLink>,
    },
    { key: "product", header: t("reviews:staff.column.product"), cell: ({ product }) => product.name },
    {
      key: "author",
      header: t("reviews:staff.column.author"),
      cell: ({ customer }) => <TextLink to={`/customers/${customer.id}`}>{customer.displayName}</TextLink>,
    },
    {
      key: "stars",
      header: t("reviews:staff.column.stars"),
      numeric: true,
      cell: ({ stars }) => number(stars),
    },
    { key: "marks", header: t("reviews:staff.column.marks"), cell: (row) => <ReviewMarks {...row} /> },
    {
      key: "reports",
      header: t("reviews:staff.column.reports"),
      numeric: true,
      cell: ({ reportCount }) => (reportCount === 0 ? null : number(reportCount)),
    },
    {
      key: "sent",
      header: t("reviews:staff.column.sent"),
      width: "nowrap",
      cell: ({ submittedAt }) => <DateText at={submittedAt} />,
    },
  ];
}
