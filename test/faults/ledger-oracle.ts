/** What the ledger should hold, in plain arithmetic: no accounts, no entries, no database. */
export type Lot = {
  seq: number;
  remaining: number;
  /** Of it, for good: what ended with the lot, less what was set off since. */
  expired: number;
  expiresAt: number;
  /** What its points were earned by, also when they came out of another lot since. */
  of: string;
};
export type Use = { lot: Lot; points: number };
/** What was taken back for a reward out of one lot, and whether it had ended when that was last done. */
type Taken = Use & { last: number; hadEnded: boolean };
export type Purse = { held: number; pending: number; owed: number; lots: Lot[] };

const dayMs = 86_400_000;
const graceDays = 30;

export type Oracle = ReturnType<typeof createOracle>;

export function createOracle() {
  const purses = new Map<string, Purse>();
  const rewards = new Map<string, { pending: number; given: number }>();
  const spent = new Map<string, Use[]>();
  const takenFor = new Map<string, Map<Lot, Taken>>();
  let seq = 0;

  const purseOf = (member: string, unit: string): Purse => {
    const key = `${member} ${unit}`;
    const purse = purses.get(key) ?? { held: 0, pending: 0, owed: 0, lots: [] };
    purses.set(key, purse);
    return purse;
  };
  const openLot = (purse: Purse, lot: Omit<Lot, "seq" | "expired">): void => {
    purse.lots.push({ seq: (seq += 1), expired: 0, ...lot });
  };
  /** Oldest first, those of one origin before all others; what was taken out of which lot. */
  const takeOut = (purse: Purse, amount: number, firstOf = ""): Use[] => {
    purse.held -= amount;
    const order = purse.lots.toSorted(
      (one, other) =>
        Number(other.of === firstOf) - Number(one.of === firstOf) ||
        one.expiresAt - other.expiresAt ||
        one.seq - other.seq,
    );
    let left = amount;
    const uses: Use[] = [];
    for (const lot of order) {
      const points = Math.min(left, lot.remaining);
      if (points === 0) continue;
      lot.remaining -= points;
      left -= points;
      uses.push({ lot, points });
    }
    return uses;
  };
  /** What of the amount was never taken out of these. */
  const putBack = (
    purse: Purse,
    uses: readonly (Use & { hadEnded?: boolean })[],
    { amount, now }: { amount: number; now: number },
  ): number => {
    const least = now + graceDays * dayMs;
    let left = amount;
    for (const use of uses) {
      const { lot, hadEnded = false } = use;
      const points = Math.min(left, use.points);
      left -= points;
      use.points -= points;
      purse.held += points;
      if (hadEnded || lot.expiresAt >= least) lot.remaining += points;
      else if (points > 0) openLot(purse, { remaining: points, expiresAt: least, of: lot.of });
    }
    return left;
  };
  type RewardPoints = { id: string; points: number; now: number; expiresAt: number };
  /** Its own points first; those of them that expired are there again as far as the others do not reach. */
  const takeReward = (purse: Purse, { id, points, now }: RewardPoints): void => {
    const own = purse.lots.filter(({ of }) => of === id);
    let missing = points - own.reduce((sum, { remaining }) => sum + remaining, 0);
    for (const lot of own.toSorted((one, other) => one.expiresAt - other.expiresAt || one.seq - other.seq)) {
      const remaining = Math.min(missing, lot.expired);
      if (remaining <= 0) continue;
      missing -= remaining;
      lot.expired -= remaining;
      purse.held += remaining;
      openLot(purse, { remaining, expiresAt: lot.expiresAt, of: id });
    }
    const taken = Math.min(points, purse.held);
    const known = takenFor.get(id) ?? new Map<Lot, Taken>();
    takenFor.set(id, known);
    for (const { lot, points: used } of takeOut(purse, taken, id)) {
      const before = known.get(lot)?.points ?? 0;
      known.set(lot, {
        lot,
        points: before + used,
        last: (seq += 1),
        hadEnded: lot.expiresAt <= now,
      });
    }
    purse.owed += points - taken;
  };
  /** Back where it was taken from, the last taken first; what was never there as long as its points last. */
  const giveReward = (purse: Purse, { id, points, now, expiresAt }: RewardPoints): void => {
    const toDebt = Math.min(points, purse.owed);
    purse.owed -= toDebt;
    const uses = [...(takenFor.get(id)?.values() ?? [])].toSorted((one, other) => other.last - one.last);
    const left = putBack(purse, uses, { amount: points - toDebt, now });
    if (left === 0) return;
    const ends = purse.lots.filter(({ of }) => of === id).map((lot) => lot.expiresAt);
    const sameDay = Math.max(now + graceDays * dayMs, ...ends);
    purse.held += left;
    openLot(purse, { remaining: left, expiresAt: ends.length > 0 ? sameDay : expiresAt, of: id });
  };
  type Gift = { unit: string; amount: number; expiresAt: number; of: string };
  /** What comes in settles the debt first; how much did. */
  const give = (purse: Purse, { unit, amount, expiresAt, of }: Gift): number => {
    const toDebt = Math.min(amount, purse.owed);
    purse.owed -= toDebt;
    purse.held += amount - toDebt;
    if (unit === "points" && amount > toDebt) openLot(purse, { remaining: amount - toDebt, expiresAt, of });
    return toDebt;
  };

  return {
    purseOf,
    purses: () => [...purses].map(([key, purse]) => [...key.split(" "), purse] as [string, string, Purse]),
    setReward(
      member: string,
      reward: Gift & { id: string; standing: "none" | "held" | "given"; now: number },
    ): void {
      const { id, standing, amount, unit, now, expiresAt } = reward;
      const purse = purseOf(member, unit);
      const before = rewards.get(id) ?? { pending: 0, given: 0 };
      const after = {
        pending: standing === "held" ? amount : 0,
        given: standing === "given" ? amount : 0,
      };
      rewards.set(id, after);
      purse.pending += after.pending - before.pending;
      const more = after.given - before.given;
      if (unit === "points") {
        if (more > 0) giveReward(purse, { id, points: more, now, expiresAt });
        if (more < 0) takeReward(purse, { id, points: -more, now, expiresAt });
        return;
      }
      if (more > 0) give(purse, { ...reward, amount: more });
      if (more >= 0) return;
      const taken = Math.min(-more, purse.held);
      purse.held -= taken;
      purse.owed += -more - taken;
    },
    /** False when there is not enough. */
    spend(member: string, { id, unit, amount }: { id: string; unit: string; amount: number }): boolean {
      const purse = purseOf(member, unit);
      if (amount > purse.held) return false;
      if (unit === "points") spent.set(id, takeOut(purse, amount));
      else purse.held -= amount;
      return true;
    },
    refund(
      member: string,
      { id, unit, amount, now }: { id: string; unit: string; amount: number; now: number },
    ): void {
      const purse = purseOf(member, unit);
      const toDebt = Math.min(amount, purse.owed);
      purse.owed -= toDebt;
      if (unit === "points") putBack(purse, spent.get(id) ?? [], { amount: amount - toDebt, now });
      else purse.held += amount - toDebt;
    },
    give: (member: string, gift: Gift): number => give(purseOf(member, gift.unit), gift),
    /** Takes a gift back: out of its own lots first; the debt it settled is owed again. False when it is spent. */
    ungive(member: string, gift: { unit: string; amount: number; toDebt: number; of: string }): boolean {
      const purse = purseOf(member, gift.unit);
      const part = gift.amount - gift.toDebt;
      if (part > purse.held) return false;
      purse.owed += gift.toDebt;
      if (gift.unit === "points") takeOut(purse, part, gift.of);
      else purse.held -= part;
      return true;
    },
    expire(now: number): void {
      for (const purse of purses.values())
        for (const lot of purse.lots)
          if (lot.expiresAt <= now) {
            purse.held -= lot.remaining;
            lot.expired += lot.remaining;
            lot.remaining = 0;
          }
    },
  };
}
