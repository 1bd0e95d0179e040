// Everything that a call can fail with, as classes to catch.
import type { components } from "./generated/api.js";
import type { ProblemCode } from "./generated/operations.js";

/** Problem details (RFC 9457) as the gateway answers them. */
export type Problem = components["schemas"]["ProblemDetails"];
/** One thing that is wrong, where several can be. */
export type FieldError = components["schemas"]["FieldError"];

/** Whatever this client fails with. */
export class UsherError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

/** No answer came. */
export class ConnectionError extends UsherError {}

/** No answer came in time. */
export class TimeoutError extends ConnectionError {}

/** What answered is no gateway, or one of another kind. */
export class UnexpectedAnswerError extends UsherError {}

/** The gateway refused. `code` says why and never changes its meaning; the message says what to do next. */
export class ProblemError extends UsherError {
  readonly status: number;
  /** Empty where something between here and the gateway answered. Newer gateways may have more codes. */
  readonly code: ProblemCode | (string & {});
  readonly type: string;
  /** Everything that is wrong, with the field and the row of a batch; one entry where it is one thing. */
  readonly fields: FieldError[];
  readonly requestId: string | null;
  /** After how many seconds a new attempt makes sense. */
  readonly retryAfter: number | null;
  /** The whole answer, if it was a problem. */
  readonly problem: Problem | null;

  constructor(response: Response, problem: Problem | null) {
    super(problem ? `${problem.title}: ${problem.detail}` : `The answer was ${response.status} without a problem.`);
    this.status = response.status;
    this.code = problem?.code ?? "";
    this.type = problem?.type ?? "about:blank";
    this.problem = problem;
    this.fields = problem ? (problem.errors ?? [only(problem)]) : [];
    this.requestId = problem?.request_id ?? response.headers.get("x-request-id");
    this.retryAfter = retryAfter(response);
  }
}

/** The key is missing or no good. */
export class AuthenticationError extends ProblemError {}
/** The caller may not do this. */
export class ForbiddenError extends ProblemError {}
/** There is no such thing, or not for this caller. */
export class NotFoundError extends ProblemError {}
/** It cannot be done as things stand, such as `already_invited` or `seats_exhausted`. */
export class ConflictError extends ProblemError {}
/** Somebody else was faster: read it again. */
export class StaleError extends ProblemError {}
/** Something in the request is wrong: see `fields`. */
export class ValidationError extends ProblemError {}
/** Too many requests, mails or attempts: see `retryAfter`. */
export class RateLimitedError extends ProblemError {}
/** It failed on the other side. */
export class ServerError extends ProblemError {}

const CLASSES = new Map<number, typeof ProblemError>([
  [400, ValidationError],
  [401, AuthenticationError],
  [403, ForbiddenError],
  [404, NotFoundError],
  [409, ConflictError],
  [412, StaleError],
  [422, ValidationError],
  [429, RateLimitedError],
]);

/** The error of a refusal. */
export function problemError(response: Response, body: unknown): ProblemError {
  const kind = response.status >= 500 ? ServerError : (CLASSES.get(response.status) ?? ProblemError);
  return new kind(response, isProblem(body) ? body : null);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "code" in body && typeof body.code === "string";
}

function only({ code, detail, field, row, held_until }: Problem): FieldError {
  return {
    code,
    detail,
    ...(field != null && { field }),
    ...(row != null && { row }),
    ...(held_until != null && { held_until }),
  };
}

/** The seconds of a `Retry-After`, which may also be a date. */
export function retryAfter(response: Response): number | null {
  const value = response.headers.get("retry-after")?.trim();
  if (!value) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
