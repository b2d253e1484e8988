/** What the ledger should hold, in plain arithmetic: no accounts, no entries, no database. */
export type Lot = { seq: number; remaining: number; expiresAt: number; of: string };
export type Use = { lot: Lot; points: number };
export type Purse = { held: number; pending: number; owed: number; lots: Lot[] };

const dayMs = 86_400_000;
const graceDays = 30;

export type Oracle = ReturnType<typeof createOracle>;

export function createOracle() {
  const purses = new Map<string, Purse>();
  const rewards = new Map<string, { pending: number; given: number }>();
  const spent = new Map<string, Use[]>();
  let seq = 0;

  const purseOf = (member: string, unit: string): Purse => {
    const key = `${member} ${unit}`;
    const purse = purses.get(key) ?? { held: 0, pending: 0, owed: 0, lots: [] };
    purses.set(key, purse);
    return purse;
  };
  const openLot = (purse: Purse, lot: Omit<Lot, "seq">): void => {
    purse.lots.push({ seq: (seq += 1), ...lot });
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
  const putBack = (purse: Purse, uses: readonly Use[], amount: number, now: number, of: string): void => {
    const least = now + graceDays * dayMs;
    let left = amount;
    for (const { lot, points: used } of uses) {
      const points = Math.min(left, used);
      if (points === 0) return;
      left -= points;
      purse.held += points;
      if (lot.expiresAt >= least) lot.remaining += points;
      else openLot(purse, { remaining: points, expiresAt: least, of });
    }
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
    setReward(member: string, reward: Gift & { id: string; standing: "none" | "held" | "given" }): void {
      const { id, standing, amount, unit } = reward;
      const purse = purseOf(member, unit);
      const before = rewards.get(id) ?? { pending: 0, given: 0 };
      const after = {
        pending: standing === "held" ? amount : 0,
        given: standing === "given" ? amount : 0,
      };
      rewards.set(id, after);
      purse.pending += after.pending - before.pending;
      const more = after.given - before.given;
      if (more > 0) give(purse, { ...reward, amount: more });
      if (more >= 0) return;
      const taken = Math.min(-more, purse.held);
      if (unit === "points") takeOut(purse, taken);
      else purse.held -= taken;
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
      if (unit === "points") putBack(purse, spent.get(id) ?? [], amount - toDebt, now, `${id} back`);
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
            lot.remaining = 0;
          }
    },
  };
}
