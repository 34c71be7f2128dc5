/** One entry of GitHub's `errors` list in an answer of 422. */
export type FieldError = {
  readonly resource: string;
  readonly field: string;
  readonly code: "missing" | "missing_field" | "invalid" | "already_exists" | "unprocessable" | "custom";
  readonly message?: string;
  readonly value?: string;
};

/** A refusal as GitHub words it. Thrown by acts and routes, answered by the server. */
export class RequestRefusal extends Error {
  readonly status: number;
  readonly errors: readonly FieldError[];
  /** Only of 301: where it is now. */
  readonly location: string | null;

  constructor(status: number, message: string, errors: readonly FieldError[] = [], location: string | null = null) {
    super(message);
    this.name = "Refusal";
    this.status = status;
    this.errors = errors;
    this.location = location;
  }
}

export function notFound(): RequestRefusal {
  return new RequestRefusal(404, "Not Found");
}

/** 422 "Validation Failed", as for a value that GitHub cannot take. */
export function invalid(resource: string, field: string, code: FieldError["code"], message?: string): RequestRefusal {
  return new RequestRefusal(422, "Validation Failed", [{ resource, field, code, ...(message === undefined ? {} : { message }) }]);
}

/** 422 for a body whose shape is wrong, as GitHub's request validation says it. */
export function malformed(sentence: string): RequestRefusal {
  return new RequestRefusal(422, `Invalid request.\n\n${sentence}`);
}

/** What an installation's token hears that lacks a permission. */
export function notAccessible(): RequestRefusal {
  return new RequestRefusal(403, "Resource not accessible by integration");
}
