/** What members who tried the route map said; ratings are 1 to 5, choices by their place. */
export const saidOfTheMap = [
  {
    body: "Planning took me a minute. I would pay for this.",
    rating: 5,
    choice: 2,
    missing: "Huts that are open in winter.",
    doneCount: 2,
  },
  {
    body: "It froze when I turned the phone.",
    rating: 2,
    choice: 1,
    missing: "",
    doneCount: 1,
  },
  {
    body: "Good start. Let me share a walk with whoever comes along.",
    rating: 4,
    choice: 0,
    missing: "Sharing.",
    doneCount: 1,
  },
] as const;
