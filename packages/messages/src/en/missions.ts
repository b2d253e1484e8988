/** Missions: what a campaign asks members to do while it runs. */
export const missions = {
  title: "Missions",
  sub: "Do what you like of it, in any order. We notice by ourselves what is done.",
  emptyTitle: "There is no mission at the moment",
  emptyText: "When a campaign asks for something, you find it here.",
  until: "Until {{until}}.",
  done: "Done on {{date}}",
  isDone: "Done",
  open: "Still to do",
  progress: "{{done}} of {{total}} done",
  go: {
    refer: "Bring a friend",
    review: "Write a review",
    answer: "Answer a question",
    feedback: "Give feedback",
    mention: "Tell us of a mention",
    act: "Tell us of it",
  },
} as const;
