import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  layout("routes/public.tsx", [
    index("routes/landing.tsx"),
    route("r/:code", "routes/friend.tsx"),
    route("join", "routes/join.tsx"),
    route("sign-in", "routes/sign-in.tsx"),
    route("sign-in/check", "routes/sign-in-check.tsx"),
    route("sign-in/confirm", "routes/sign-in-confirm.tsx"),
    route("reviews", "routes/reviews.tsx"),
    route("reviews/:productId", "routes/reviews-product.tsx"),
    route("policy", "routes/policy.tsx"),
    route("*", "routes/not-found.tsx"),
  ]),
  layout("routes/member.tsx", [
    route("home", "routes/home.tsx"),
    route("refer", "routes/refer.tsx"),
    route("refer/qr", "routes/refer-qr.tsx"),
    route("refer/company", "routes/refer-company.tsx"),
    route("rewards", "routes/rewards.tsx"),
    route("rewards/payout", "routes/rewards-payout.tsx"),
    route("reviews/new", "routes/reviews-new.tsx"),
    route("reviews/mine", "routes/reviews-mine.tsx"),
    route("reviews/elsewhere", "routes/reviews-elsewhere.tsx"),
    route("perks", "routes/perks.tsx"),
    route("perks/:perkId", "routes/perk.tsx"),
    route("settings", "routes/settings.tsx"),
  ]),
  route("refer/qr.svg", "routes/refer-qr-picture.ts"),
  route("embed/reviews", "routes/embed-reviews.tsx"),
  route("reviews/photos/:photoId", "routes/review-photo.ts"),
  route("sign-out", "routes/sign-out.ts"),
] satisfies RouteConfig;
