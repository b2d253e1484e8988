/** One try at delivering a webhook. */
export type Attempt = {
  atMs: number;
  /** The receiver's status, or null when it gave none. */
  status: number | null;
  error: string | null;
  tookMs: number;
};

const answerWithinMs = 20_000;

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

export type SignedPost = { url: string; headers: Readonly<Record<string, string>>; body: string };

/** Posts a signed webhook. Redirects are not followed, as providers do not follow them. */
export const postSigned = async (
  { url, headers, body }: SignedPost,
  signal: AbortSignal,
): Promise<Attempt> => {
  const atMs = Date.now();
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    });
    await response.body?.cancel();
    return { atMs, status: response.status, error: null, tookMs: Date.now() - atMs };
  } catch (error) {
    return { atMs, status: null, error: explain(error), tookMs: Date.now() - atMs };
  }
};

export const isAccepted = ({ status }: Attempt): boolean => status !== null && status >= 200 && status < 300;
