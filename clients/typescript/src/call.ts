// The types of a call: what each operation takes and answers, taken from the types of the document.
import type { operations } from "./generated/api.js";
import type { OPERATIONS } from "./generated/operations.js";

/** An operation of the API, by its `operationId`. */
export type OperationId = keyof typeof OPERATIONS & keyof operations;

/** The body that an operation takes. */
export type Body<Id extends OperationId> = operations[Id] extends { requestBody?: infer R }
  ? NonNullable<R> extends { content: infer C }
    ? C[keyof C]
    : never
  : never;

/** The query parameters that an operation takes. */
export type Query<Id extends OperationId> = Place<Id, "query">;

/** The parameters in the path of an operation. */
export type Path<Id extends OperationId> = Place<Id, "path">;

type Place<Id extends OperationId, Where extends string> = operations[Id]["parameters"] extends {
  [W in Where]?: infer P;
}
  ? NonNullable<P>
  : never;

/** What an operation answers when it succeeds. */
export type Answered<Id extends OperationId> = Contents<operations[Id]["responses"]>;

type Contents<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends { content: infer C } ? C[keyof C] : void;
}[keyof Responses];

/** An entry of the pages that an operation answers. */
export type Item<Id extends OperationId> = Answered<Id> extends { data: (infer T)[] } ? T : never;

/** What can be said of any call. */
export interface CallOptions {
  /** The key under which a repeated request gets the first answer. A new one for each call if left out. */
  idempotencyKey?: string | undefined;
  /** The `etag` of an earlier answer: the call is refused with `StaleError` if somebody else was faster. */
  ifMatch?: string | undefined;
  /** Ends the call, and no attempt follows. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take. */
  timeoutMs?: number | undefined;
}

type Needs<Name extends string, T> = [T] extends [never]
  ? { [N in Name]?: undefined }
  : object extends T
    ? { [N in Name]?: T | undefined }
    : { [N in Name]: T };

/** All that a call of an operation takes. */
export type CallRequest<Id extends OperationId> = CallOptions &
  Needs<"path", Path<Id>> &
  Needs<"query", Query<Id>> &
  Needs<"body", Body<Id>>;

/** An answer with what its header says. */
export interface Answer<T> {
  data: T;
  status: number;
  /** What `ifMatch` takes; null where the answer has none. */
  etag: string | null;
  requestId: string | null;
}

/** What the generated groups stand on. */
export interface Caller {
  call<Id extends OperationId>(id: Id, request: CallRequest<Id>): Promise<Answered<Id>>;
  iterate<Id extends OperationId>(id: Id, request: CallRequest<Id>): AsyncGenerator<Item<Id>, void, undefined>;
}
