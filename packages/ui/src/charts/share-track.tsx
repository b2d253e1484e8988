/** A bar as long as a share between 0 and 1. The figure stands beside it in words, so it says nothing aloud. */
export function ShareTrack({ share, fill = "fill-accent" }: { share: number; fill?: string | undefined }) {
  return (
    <svg data-chart="" width="100%" height="8" aria-hidden="true" className="block rounded-full">
      <rect width="100%" height="8" rx="4" className="fill-sunken" />
      <rect width={`${100 * Math.min(1, Math.max(0, share))}%`} height="8" rx="4" className={fill} />
    </svg>
  );
}
