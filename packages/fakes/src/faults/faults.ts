/**
 * What an API request can suffer. `refuse` breaks the connection before anything is done, `cut` after it is done
 * and before the answer; `server_error_kept` is a 500 that the idempotency key replays for ever.
 * Stripe's SDK repeats a broken connection once by itself, so its caller sees one only when two requests suffer.
 */
export const faultKinds = [
  "refuse",
  "hang",
  "cut",
  "rate_limit",
  "server_error",
  "server_error_kept",
] as const;

export type FaultKind = (typeof faultKinds)[number];

export type Fault = {
  kind: FaultKind;
  /** How many requests still suffer it. */
  times: number;
  /** Only requests with this verb. */
  verb?: string | undefined;
  /** Only paths that begin so, such as `/v1/refunds`. */
  path?: string | undefined;
};

export type Faults = {
  list: () => readonly Fault[];
  add: (fault: Fault) => void;
  clear: () => void;
  /** The fault this request suffers, used up by it. */
  take: (verb: string, path: string) => FaultKind | null;
};

export const createFaults = (): Faults => {
  let faults: readonly Fault[] = [];
  return {
    list: () => faults,
    add: (fault) => {
      faults = [...faults, fault];
    },
    clear: () => {
      faults = [];
    },
    take: (verb, path) => {
      const suffered = faults.find(
        (fault) => (fault.verb === undefined || fault.verb === verb) && path.startsWith(fault.path ?? ""),
      );
      if (suffered === undefined) return null;
      faults = faults
        .map((fault) => (fault === suffered ? { ...fault, times: fault.times - 1 } : fault))
        .filter((fault) => fault.times > 0);
      return suffered.kind;
    },
  };
};
