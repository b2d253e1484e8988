import type { ExportReviewsOutput } from "@worth/contracts";
import type { AdminText } from "../components/use-admin-text.ts";
import { writeCsv } from "./write-csv.ts";

const columns = [
  "id",
  "product",
  "stars",
  "title",
  "body",
  "pros",
  "cons",
  "author",
  "published",
  "verified",
  "disclosures",
] as const;

/** Published reviews as a file; what readers must know of an author stands in its row. */
export function writeReviewsFile(t: AdminText, rows: ExportReviewsOutput["rows"]): string {
  const header = columns.map((column) => t(`reviews:staff.file.${column}`));
  const lines = rows.map((row) => [
    row.id,
    row.productName,
    row.stars,
    row.title,
    row.body,
    row.pros,
    row.cons,
    row.authorFirstName || t("reviews:somebody"),
    row.publishedAt,
    t(row.isVerified ? "reviews:staff.file.yes" : "reviews:staff.file.no"),
    row.disclosures.map((disclosure) => t(`reviews:disclosure.${disclosure}`)).join("; "),
  ]);
  return writeCsv([header, ...lines]);
}
