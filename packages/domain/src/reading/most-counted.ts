/** Lists count this far: past it nobody leafs, and a count would read on for as long as the programme grows. */
export const mostCounted = 10_000;
