import { buildDestination } from "@worth/factories";
import type { Story } from "../story/story.ts";

/** Two sites where reviews are welcome: one forbids rewards, the other allows them. */
export function addReviewSites({ add, catalogue, daysAgo }: Story): void {
  const { productId } = catalogue.headlamp;
  const createdAt = daysAgo(90);
  add(buildDestination({ productIds: [productId], createdAt }));
  add(
    buildDestination({
      name: "Gear Radar",
      url: "https://gear-radar.example/",
      allowsIncentive: true,
      createdAt,
    }),
  );
}
