import type { JobName, Jobs } from "@worth/domain";

/** What is worked out for everybody once all the facts are in; asking for it before is answered by that. */
const answeredInTheEnd: readonly JobName[] = ["value.refresh", "tiers.refresh"];

/** The queue of a database that is being filled: nobody works on it, so nothing may be left to it. */
export const seedJobs: Jobs = {
  enqueue: (_within, { name }) =>
    answeredInTheEnd.includes(name)
      ? Promise.resolve()
      : Promise.reject(new Error(`Filling a database leaves nothing to be done later: ${name}.`)),
};
