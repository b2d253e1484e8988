import type { MentionOverrides } from "@worth/factories";

type Said = Omit<MentionOverrides, "customerId"> & { days: number };

/** What members said of the shop elsewhere. */
export const saidElsewhere: readonly Said[] = [
  {
    days: 2,
    kind: "blog",
    channel: "blog",
    state: "waiting",
    url: "https://slow-miles.example/four-nights-one-tent",
    title: "Four nights, one tent: what I love about it",
    author: "Slow Miles",
    proposedSentiment: "promoter",
    audience: 1_400,
  },
  {
    days: 1,
    kind: "post",
    channel: "x",
    state: "waiting",
    url: "https://x.example/posts/8841",
    title: "Three weeks for a terrible repair, and still broken",
    proposedSentiment: "detractor",
    audience: 300,
  },
  {
    days: 30,
    kind: "podcast",
    channel: "podcast",
    url: "https://packed-light.example/episodes/57",
    title: "Packed Light 57: what stays in the bag",
    role: "speaker",
    audience: 5_200,
  },
  {
    days: 48,
    kind: "community_answer",
    channel: "community",
    url: "https://trail-talk.example/t/which-socks",
    title: "Which socks for a wet October?",
    role: "supporter",
  },
  {
    days: 75,
    kind: "post",
    channel: "linkedin",
    state: "declined",
    url: "https://feed.example/p/1",
    title: "Sign in to see this post",
    reason: "not_verifiable",
  },
];

/** Kinds of acts beside those every programme has. */
export const kindsOfActs = [
  { name: "Hosted an evening outdoors", role: "host", proof: "link", approval: "by_person" },
  { name: "Spoke for us at a fair", role: "speaker", proof: "file", approval: "by_person" },
  { name: "Answered a newcomer's question", role: "supporter", proof: "none", approval: "automatic" },
] as const;
