import { floatAt } from "../../numbers/float-at.ts";
import { wholeAt } from "../../numbers/whole-at.ts";
import { gatherNumbers } from "../columns/gather-numbers.ts";

/** Digits small enough that counting them costs no more than reading the rows. */
const radixFor = (rows: number): number => (rows < 65_536 ? 256 : 65_536);

/** One stable counting pass over `order` by the digit of `key` above `divisor`. */
const sortByDigit = (order: Int32Array, key: Float64Array, divisor: number, radix: number): Int32Array => {
  const digits = new Int32Array(order.length);
  const next = new Int32Array(radix + 1);
  for (let i = 0; i < order.length; i += 1) {
    const digit = Math.floor(floatAt(key, wholeAt(order, i)) / divisor) % radix;
    digits[i] = digit;
    next[digit + 1] = wholeAt(next, digit + 1) + 1;
  }
  for (let digit = 0; digit < radix; digit += 1)
    next[digit + 1] = wholeAt(next, digit + 1) + wholeAt(next, digit);
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i += 1) {
    const digit = wholeAt(digits, i);
    const to = wholeAt(next, digit);
    sorted[to] = wholeAt(order, i);
    next[digit] = to + 1;
  }
  return sorted;
};

const isSorted = (key: Float64Array): boolean => {
  for (let i = 1; i < key.length; i += 1) if (floatAt(key, i) < floatAt(key, i - 1)) return false;
  return true;
};

/** The row numbers sorted by ascending whole key from 0 on, ties as they came: radix sort, no pass where sorted already. */
const sortStably = (order: Int32Array, key: Float64Array): Int32Array => {
  if (isSorted(gatherNumbers(key, order))) return order;
  const radix = radixFor(order.length);
  let highest = 0;
  for (let i = 0; i < key.length; i += 1) highest = Math.max(highest, floatAt(key, i));
  let sorted = order;
  for (let divisor = 1; divisor <= highest; divisor *= radix)
    sorted = sortByDigit(sorted, key, divisor, radix);
  return sorted;
};

/** The rows with day <= endDay by ascending customer number, those of one customer by ascending day. */
export const orderByCustomerDay = (customer: Float64Array, day: Float64Array, endDay: number): Int32Array => {
  const chosen = new Int32Array(customer.length);
  let size = 0;
  for (let row = 0; row < customer.length; row += 1) {
    if (floatAt(day, row) > endDay) continue;
    chosen[size] = row;
    size += 1;
  }
  return sortStably(sortStably(chosen.subarray(0, size), day), customer);
};
