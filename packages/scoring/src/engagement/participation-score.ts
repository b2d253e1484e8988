/** What somebody did in one beta test, and how much there was to do. */
type Participation = {
  taskCount: number;
  doneCount: number;
  questionCount: number;
  answeredCount: number;
};

const share = (done: number, of: number): number => (of === 0 ? 1 : Math.min(done, of) / of);

/**
 * Participation in one beta test, 0 to 100: half for the tasks that were done, half for the questions that were
 * answered, whatever the answers say; 0 while nothing was sent. Where a test has no tasks or no questions, having sent
 * feedback is that half. Our own convention: effort counts, praise does not.
 */
export function testParticipation(sent: Participation | null): number {
  if (sent === null) return 0;
  const { taskCount, doneCount, questionCount, answeredCount } = sent;
  return Math.round(50 * share(doneCount, taskCount) + 50 * share(answeredCount, questionCount));
}

/** Participation over all tests somebody could take part in: their mean, rounded; null before the first. */
export function overallParticipation(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);
}
