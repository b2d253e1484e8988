/** How the webhooks misbehave. The defaults deliver each event once and at once. */
export type WebhookSwitches = {
  /** How often each event is sent. */
  copies: number;
  /** Mixes the events of one request or click, and lets the delay vary between 0 and `delayMs`. */
  shuffle: boolean;
  delayMs: number;
  /** This share of deliveries is never sent; the log shows them and can replay them. */
  dropPercent: number;
  /** Every event whose number is a multiple of this is lost with all its copies; 0 loses none. */
  dropEvery: number;
  /** How many of the next events are lost; counts down to 0. */
  dropNext: number;
  /** Events of these types are lost, such as `invoice.paid` or `charge.*`. */
  dropTypes: readonly string[];
};

export const calmSwitches: WebhookSwitches = {
  copies: 1,
  shuffle: false,
  delayMs: 0,
  dropPercent: 0,
  dropEvery: 0,
  dropNext: 0,
  dropTypes: [],
};

export type PlannedDelivery<Event> = { event: Event; delayMs: number; isDropped: boolean; isCopy: boolean };

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
  items
    .map((item) => ({ item, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);

/**
 * Turns the events of one request or click into deliveries. `random` gives numbers from 0 to below 1; `isLost` is
 * asked once for each event.
 */
export const planDeliveries = <Event>(
  events: readonly Event[],
  switches: WebhookSwitches,
  random: () => number,
  isLost: (event: Event) => boolean = () => false,
): PlannedDelivery<Event>[] => {
  const planned = events.flatMap((event) => {
    const isEventLost = isLost(event);
    return Array.from({ length: switches.copies }, (_, copy) => ({
      event,
      delayMs: switches.shuffle ? Math.floor(random() * (switches.delayMs + 1)) : switches.delayMs,
      isDropped: random() * 100 < switches.dropPercent || isEventLost,
      isCopy: copy > 0,
    }));
  });
  return switches.shuffle ? shuffled(planned, random) : planned;
};
