import type { DateStyle } from "../format/format-date.ts";
import { useFormat } from "../format/use-format.ts";

export type DateTextProps = {
  /** A moment, as a Date or an ISO 8601 string. */
  at: Date | string;
  style?: DateStyle | undefined;
};

/** A date in the reader's language and time zone, readable by machines too. */
export function DateText({ at, style }: DateTextProps) {
  return <time dateTime={new Date(at).toISOString()}>{useFormat().date(at, style)}</time>;
}
