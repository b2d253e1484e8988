import type { Catalogue } from "../story/catalogue.ts";

type Told = {
  product: keyof Pick<
    Catalogue,
    "socks" | "flask" | "ridgePack" | "trailShoe" | "rainShell" | "tent" | "fleece"
  >;
  question: string;
  daysAgo: number;
  /** Who answered: Mary, or somebody who had bought it. */
  answers: readonly { by: "mary" | "owner"; body: string; daysAgo: number }[];
};

/** What people wanted to know before they bought, and what they were told. */
export const toldQuestions: readonly Told[] = [
  {
    product: "trailShoe",
    question: "I have wide feet. Does the shoe give way, or should I look elsewhere?",
    daysAgo: 612,
    answers: [
      {
        by: "mary",
        body: "It gives way after about 30 km where the foot is wide, not in front. Half a size more and thin socks at first.",
        daysAgo: 611,
      },
      { by: "owner", body: "For me it did not. I sent it back, which was easy.", daysAgo: 604 },
    ],
  },
  {
    product: "ridgePack",
    question: "Does it pass as cabin luggage?",
    daysAgo: 455,
    answers: [
      {
        by: "mary",
        body: "With the lid pocket empty it did, three times out of four. The fourth airline measured the straps.",
        daysAgo: 454,
      },
    ],
  },
  {
    product: "rainShell",
    question: "Can I wear it on a bicycle without boiling?",
    daysAgo: 318,
    answers: [
      { by: "owner", body: "Uphill no. Open the pits and it is bearable.", daysAgo: 316 },
      {
        by: "mary",
        body: "I ride to work in it at twelve degrees. At eighteen I carry it.",
        daysAgo: 310,
      },
    ],
  },
  {
    product: "tent",
    question: "How long does one person need to pitch it in the wind?",
    daysAgo: 160,
    answers: [
      { by: "owner", body: "Ten minutes once you know to peg the windward side first.", daysAgo: 158 },
    ],
  },
  {
    product: "flask",
    question: "Does it taste of steel in the first weeks?",
    daysAgo: 92,
    answers: [{ by: "owner", body: "A little, until I left it overnight with baking soda.", daysAgo: 90 }],
  },
  {
    product: "fleece",
    question: "Does it keep its shape in the dryer?",
    daysAgo: 7,
    answers: [],
  },
];

/** The first question of somebody, which nobody has read yet. */
export const unreadQuestion = {
  product: "tent",
  question: "Is the footprint sold with it, or do I need my own tarp?",
  daysAgo: 1,
} as const;
