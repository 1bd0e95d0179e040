// A client of Usher, the self-hosted invitation gateway.
export { UsherClient, type UsherOptions } from "./client.js";
export type { RetryPolicy } from "./attempts.js";
export type { Answer, Answered, Body, CallOptions, CallRequest, Item, OperationId, Path, Query } from "./call.js";
export * from "./errors.js";
export type { components, operations, paths } from "./generated/api.js";
export { OPERATIONS, type OperationFacts, type ProblemCode } from "./generated/operations.js";
export * from "./webhooks.js";
