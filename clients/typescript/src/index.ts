// A client of Usher, the self-hosted invitation gateway.
export { type Schemas, UsherClient, type UsherOptions } from "./client.js";
export type { RetryPolicy } from "./attempts.js";
export type { Answer, Answered, Body, CallOptions, CallRequest, Item, OperationId, Path, Query } from "./call.js";
export {
  AuthenticationError,
  ConflictError,
  ConnectionError,
  type FieldError,
  ForbiddenError,
  NotFoundError,
  type Problem,
  ProblemError,
  RateLimitedError,
  ServerError,
  StaleError,
  TimeoutError,
  UnexpectedAnswerError,
  UsherError,
  ValidationError,
} from "./errors.js";
export type { components, operations, paths } from "./generated/api.js";
export { OPERATIONS, type OperationFacts, type ProblemCode } from "./generated/operations.js";
export * from "./webhooks.js";
