import { floatAt } from "../../numbers/float-at.ts";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

export type SimulatedColumns = { frequency: Float64Array; recency: Float64Array; age: Float64Array };

/** One customer's behaviour: purchases per unit of time, the moment of leaving, the chance of leaving at each purchase. */
export type Behaviour = { rate: number; leavesAt: number; leavesWith: number; leavesAtOnce: boolean };

export type Simulation = {
  customers: number;
  seed: number;
  /** Ages are uniform up to here. */
  longestAge: number;
  /** Times are rounded up to whole units and purchases of one unit merged, as days are. */
  whole: boolean;
  behave: (random: SeededRandom) => Behaviour;
};

/** For tests and benchmarks only: purchase histories of customers who behave as drawn. */
export const simulateHistories = ({
  customers,
  seed,
  longestAge,
  whole,
  behave,
}: Simulation): SimulatedColumns => {
  const random = seededRandom(seed);
  const frequency = new Float64Array(customers);
  const recency = new Float64Array(customers);
  const age = new Float64Array(customers);
  for (let row = 0; row < customers; row += 1) {
    const observed = random.uniform() * longestAge;
    age[row] = whole ? Math.ceil(observed) : observed;
    const { rate, leavesAt, leavesWith, leavesAtOnce } = behave(random);
    let time = leavesAtOnce ? Infinity : random.exponential(rate);
    while (time < Math.min(floatAt(age, row), leavesAt)) {
      const on = whole ? Math.ceil(time) : time;
      if (on > floatAt(recency, row)) {
        frequency[row] = floatAt(frequency, row) + 1;
        recency[row] = on;
      }
      if (random.uniform() < leavesWith) break;
      time += random.exponential(rate);
    }
  }
  return { frequency, recency, age };
};
