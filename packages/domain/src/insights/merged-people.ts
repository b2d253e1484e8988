/**
 * Tables of a `WITH RECURSIVE` statement that ends in `merged`: each id that was merged, and the customer it stands for
 * now. There are few, so that joining with them costs next to nothing.
 */
export const mergedPeople = `merge_step (id, into_id) AS (
  SELECT id, "mergedIntoId" FROM customer WHERE "mergedIntoId" IS NOT NULL
  UNION
  SELECT step.id, next."mergedIntoId"
  FROM merge_step step JOIN customer next ON next.id = step.into_id
  WHERE next."mergedIntoId" IS NOT NULL
), merged AS (
  SELECT step.id, step.into_id
  FROM merge_step step JOIN customer last ON last.id = step.into_id AND last."mergedIntoId" IS NULL
)`;
