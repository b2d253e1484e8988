/** A column of numbers: a typed array (fastest: Float64Array) or a plain array. */
export type Column = ArrayLike<number>;

/**
 * One row per customer (or, with `count`, per group of customers alike in all three): whole number of repeat
 * purchase days; time of the last purchase and age, both from the first purchase and in any one unit of time.
 */
export type PurchaseColumns = { frequency: Column; recency: Column; age: Column; count?: Column | undefined };

/** The same with the mean spend per repeat purchase day (0 where there is none), in any one unit of money. */
export type SpendColumns = { frequency: Column; monetary: Column; count?: Column | undefined };
