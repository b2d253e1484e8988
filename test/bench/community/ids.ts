/** The id of the how manieth row of its kind, as SQL. */
export const idOf = (prefix: string, number: string): string =>
  `'${prefix}_' || lpad(to_hex((${number})::bigint), 32, '0')`;

export const customerIdOf = (number: string): string => idOf("cus", number);

export const productCount = 40;

const first = (prefix: string, number: number): string =>
  `${prefix}_${number.toString(16).padStart(32, "0")}`;

/** Who the lists are measured for: a customer who wrote, voted, read and tries things out. */
export const benchCustomerId = first("cus", 7);
/** Of all ideas the one with the most votes, and of all questions one with answers. */
export const benchIdeaId = first("ide", 1);
export const benchQuestionId = first("qst", 1);
export const benchProductId = first("prd", 1);
export const benchGroupId = first("bgr", 1);
export const benchTestId = first("bte", 1);
