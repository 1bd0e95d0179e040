// One request, tried until it is answered: with the same idempotency key and body each time.
import { setTimeout as sleep } from "node:timers/promises";
import { ConnectionError, retryAfter, TimeoutError } from "./errors.js";

/** How often and how patiently a request is tried. */
export interface RetryPolicy {
  /** How many attempts follow the first. */
  maxRetries: number;
  /** How long to wait before the second attempt, on average; each further wait is twice as long. */
  firstDelayMs: number;
  /** The longest wait. Where the gateway asks for more, the refusal is thrown instead. */
  maxDelayMs: number;
  /** How long one attempt may take. */
  timeoutMs: number;
}

type Fetch = (input: Request) => Promise<Response>;

/** A `fetch` that tries again. */
export function retrying(fetch: Fetch, policy: RetryPolicy): Fetch {
  return async (request) => {
    const body = request.body === null ? null : await request.arrayBuffer();
    for (let attempt = 0; ; attempt += 1) {
      const outcome = await once(fetch, request, body, policy.timeoutMs);
      const delay = attempt < policy.maxRetries ? delayMs(request, outcome, attempt, policy) : null;
      if (delay !== null) {
        // An abort during the wait shows the reason that the caller gave, below.
        await sleep(delay, undefined, { signal: request.signal }).catch(() => undefined);
        request.signal.throwIfAborted();
        continue;
      }
      if (outcome instanceof ConnectionError) throw outcome;
      return outcome;
    }
  };
}

/** One attempt: the whole answer, or that none came. */
async function once(
  fetch: Fetch,
  request: Request,
  body: ArrayBuffer | null,
  timeoutMs: number,
): Promise<Response | ConnectionError> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([request.signal, timeout]);
  try {
    // A redirect would turn a POST into a GET, so that it is no answer.
    const { method, headers, url } = request;
    const response = await fetch(new Request(url, { method, headers, body, signal, redirect: "manual" }));
    const content = await response.arrayBuffer();
    const { status, statusText } = response;
    const empty = status === 204 || status === 205 || status === 304;
    return new Response(empty ? null : content, { status, statusText, headers: response.headers });
  } catch (cause) {
    request.signal.throwIfAborted();
    if (timeout.aborted) return new TimeoutError(`No answer came within ${timeoutMs} ms.`, { cause });
    return new ConnectionError("No answer came.", { cause });
  }
}

/** How long to wait before the next attempt; null where there is none to be made. */
function delayMs(
  request: Request,
  outcome: Response | ConnectionError,
  attempt: number,
  policy: RetryPolicy,
): number | null {
  // Where the answer was lost, only a request that the gateway recognizes may be sent again.
  const repeatable = request.method === "GET" || request.headers.has("idempotency-key");
  const asked = outcome instanceof Response ? retryAfter(outcome) : null;
  const temporary =
    outcome instanceof ConnectionError ||
    [502, 503, 504].includes(outcome.status) ||
    // The first request with this key is still being worked on.
    (outcome.status === 409 && asked !== null);
  const refusedUnseen = outcome instanceof Response && outcome.status === 429;
  if (!refusedUnseen && !(temporary && repeatable)) return null;
  const longest = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** attempt);
  // Clients that failed together do not come back together.
  const jittered = longest * (0.5 + Math.random());
  const delay = Math.max((asked ?? 0) * 1000, Math.min(jittered, policy.maxDelayMs));
  return delay > policy.maxDelayMs ? null : delay;
}
