import type { SimilarIdeaOutput } from "@worth/contracts";
import { useEffect, useState } from "react";
import { useFetcher } from "react-router";
import type { loader } from "../../routes/ideas-similar.ts";

/** Long enough for a word, short enough to be there before the next. */
const restMs = 300;

/** Ideas like the title that is being typed, looked up when the typing rests. */
export function useSimilar(): { ideas: readonly SimilarIdeaOutput[]; look: (title: string) => void } {
  const [title, look] = useState("");
  const { data, load } = useFetcher<typeof loader>();
  useEffect(() => {
    if (title.trim().length < 3) return;
    const timer = setTimeout(() => void load(`/ideas/similar?title=${encodeURIComponent(title)}`), restMs);
    return () => clearTimeout(timer);
  }, [title, load]);
  return { ideas: title.trim().length < 3 ? [] : (data?.ideas ?? []), look };
}
