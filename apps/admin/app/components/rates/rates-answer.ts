import type { FormValues, Refused } from "@worth/api";
import type { AddRateOutput, UploadRatesOutput } from "@worth/contracts";

type Unsaved<Output> = Exclude<Output, { kind: "saved" }>;

/** What the page's forms answer when nothing was saved. */
export type RatesAnswer =
  | Refused
  | { kind: "add"; answer: Unsaved<AddRateOutput>; values: FormValues }
  | { kind: "upload"; answer: Unsaved<UploadRatesOutput> };
